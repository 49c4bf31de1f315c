/** Calls back when the page or the reader may have changed the theme. @returns a function that ends it. */
export function observeTheme(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  for (const root of [document.documentElement, document.body]) observer.observe(root, { attributes: true });
  const disposal = new AbortController();
  document.addEventListener('transitionend', callback, disposal);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', callback, disposal);
  return () => {
    observer.disconnect();
    disposal.abort();
  };
}
