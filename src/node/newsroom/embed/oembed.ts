import { xmlElement } from '../../xml/write-xml.js';

/** Pixels; the frame may be of any size. */
const WIDTH = 640;
const HEIGHT = 480;
/** Seconds. */
const CACHE_AGE = 3600;

/** Writes the oEmbed response (oEmbed 1.0 §2.3.4, `rich`) of the page of a frame. @param url of that page */
export function writeOembed(headline: string, byline: string, url: string): string {
  const frame = { src: url, title: headline, width: WIDTH, height: HEIGHT, loading: 'lazy', allow: 'autoplay' };
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title: headline,
      ...(byline && { author_name: byline }),
      html: String(xmlElement('iframe', frame)),
      width: WIDTH,
      height: HEIGHT,
      cache_age: CACHE_AGE,
    },
    null,
    2,
  )}\n`;
}
