/** The smallest client router: the path of the page, and a call when it changes. */
export const currentPath = () => location.pathname;

/** Calls `listener` with the path after each navigation. Gives a function that ends it. */
export function onNavigate(listener) {
  const handle = () => listener(currentPath());
  addEventListener('popstate', handle);
  return () => removeEventListener('popstate', handle);
}

/** For a click on a link: shows its page without loading it. */
export function followLink(event) {
  event.preventDefault();
  history.pushState(null, '', event.currentTarget.href);
  dispatchEvent(new PopStateEvent('popstate'));
}
