/** The example pages of an element: their title, the comment that explains them, and the HTML of the element in them. */
import { readFileSync } from 'node:fs';

/** @param path below `demo/elements/`: `aloud-player/playing` */
export function readExample(path) {
  const html = readFileSync(`demo/elements/${path}.html`, 'utf8');
  const title = /<title>(.*?)( – [\w-]+)?<\/title>/s.exec(html)[1];
  const [, comment = ''] = /<\/head>\s*<!--(.*?)-->/s.exec(html) ?? [];
  const [, body] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? /<body[^>]*>(.*)<\/body>/s.exec(html);
  return {
    address: `/demo/elements/${path}.html`,
    title,
    comment: comment.replace(/\s+/g, ' ').trim(),
    html: tidy(body),
  };
}

/** Without the indentation of the page, and with the files beside the page that it is pasted into. */
function tidy(html) {
  const lines = html
    .replace(/(["'(])(?:\.\.\/)+(?:[\w-]+\/)*/g, '$1')
    .split('\n')
    .filter((line) => line.trim());
  const indent = Math.min(...lines.map((line) => /^ */.exec(line)[0].length));
  return lines.map((line) => line.slice(indent)).join('\n');
}
