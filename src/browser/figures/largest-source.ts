/** A candidate of a `srcset`: a URL, then a width or a density. URLs may contain commas. */
const SRCSET_CANDIDATE = /\s*([^\s,](?:\S*[^\s,])?)(?:\s+([\d.]+)[wx][^,]*)?\s*(?:,|$)/g;

/**
 * The URL of the largest file of a picture, in the crop that the browser has chosen: in a `<picture>`, from the
 * `srcset` that contains the displayed file. '' where there is none.
 *
 * @see https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function largestSource(picture: HTMLImageElement): string {
  const displayedUrl = picture.currentSrc || picture.src;
  const parent = picture.parentElement;
  const sources = parent?.localName === 'picture' ? [...parent.querySelectorAll('source')] : [];
  for (const { srcset } of [...sources, picture]) {
    const candidates = [...srcset.matchAll(SRCSET_CANDIDATE)].flatMap(([, address, size]) => {
      const url = resolveUrl(address!, picture);
      return url ? { url, size: Number(size ?? 1) } : [];
    });
    if (candidates.some(({ url }) => url === displayedUrl))
      return candidates.reduce((best, next) => (next.size > best.size ? next : best)).url;
  }
  return displayedUrl;
}

function resolveUrl(address: string, { baseURI }: Node): string {
  return URL.canParse(address, baseURI) ? new URL(address, baseURI).href : '';
}
