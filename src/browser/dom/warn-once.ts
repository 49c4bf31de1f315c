const reported = new WeakMap<Element, Set<string>>();

/** Tells the author of the page on the console, once for each element, however often a router moves it. */
export function warnOnce(element: Element, message: string): void {
  const messages = reported.get(element) ?? new Set();
  if (!messages.has(message)) console.warn(message, element);
  reported.set(element, messages.add(message));
}
