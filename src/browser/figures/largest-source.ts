/** A candidate of a `srcset`: an address, then a width or a density. Addresses may hold commas. */
const SRCSET_CANDIDATE = /\s*([^\s,](?:\S*[^\s,])?)(?:\s+([\d.]+)[wx][^,]*)?\s*(?:,|$)/g;

/**
 * The address of the largest file of a picture, of the crop that the browser has chosen: in a `<picture>`, the list that holds
 * what is shown; '' where there is none.
 *
 * @see https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function largestSource(picture: HTMLImageElement): string {
  const shown = picture.currentSrc || picture.src;
  const around = picture.parentElement;
  const sources = around?.localName === 'picture' ? [...around.querySelectorAll('source')] : [];
  for (const { srcset } of [...sources, picture]) {
    const candidates = [...srcset.matchAll(SRCSET_CANDIDATE)].flatMap(([, address, size]) => {
      const url = resolveUrl(address!, picture);
      return url ? { url, size: Number(size ?? 1) } : [];
    });
    if (candidates.some(({ url }) => url === shown))
      return candidates.reduce((best, next) => (next.size > best.size ? next : best)).url;
  }
  return shown;
}

function resolveUrl(address: string, { baseURI }: Node): string {
  return URL.canParse(address, baseURI) ? new URL(address, baseURI).href : '';
}
