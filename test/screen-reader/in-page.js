/** Imported by the page itself: its content, by its markup alone (`page-facts.ts`). */
export function readPage() {
  const HIDDEN = '[hidden], [aria-hidden="true"], [inert]';
  const NOT_TEXT = `${HIDDEN}, script, style, template, noscript, audio, video, select, dialog:not([open])`;
  const shown = (element) => !element.closest(HIDDEN) && element.checkVisibility();
  const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

  const texts = [];
  const target = document.querySelector(':target');
  let before = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent.closest(NOT_TEXT) || !parent.checkVisibility()) continue;
    texts.push(node.nodeValue ?? '');
    const isBefore =
      target && !target.contains(node) && target.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
    if (isBefore) before = texts.length;
  }

  /** Without the credit, which is spoken after it and may be a link, and without a long description. */
  const caption = (element) => {
    const copy = element.cloneNode(true);
    for (const credit of copy.querySelectorAll('small, .credit, [slot="credit"], details')) credit.remove();
    return plain(copy.textContent);
  };
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  return {
    text: plain(texts.join(' ')),
    captions: window.toBeHeard?.captions ?? all('figcaption, [slot="caption"], .caption').map(caption),
    target: target && { before: plain(texts.slice(0, before).join(' ')), after: plain(texts.slice(before).join(' ')) },
    pictures: all('img')
      .filter((image) => !image.complete || image.naturalWidth > 0)
      .map((image) => plain(image.getAttribute('alt')))
      .filter((name) => name !== ''),
    headings: all('h1, h2, h3, h4, h5, h6').map((heading) => ({
      level: Number(heading.localName[1]),
      text: plain(heading.textContent),
    })),
    soundAt: document.querySelector('audio')?.currentTime,
  };
}
