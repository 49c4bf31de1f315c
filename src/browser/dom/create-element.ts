const SVG_ELEMENT = /^(?:svg|path)$/;

/** An element made by hand: for what stands in a page before a template engine is worth its bytes. */
export function createElement(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = SVG_ELEMENT.test(name)
    ? document.createElementNS('http://www.w3.org/2000/svg', name)
    : document.createElement(name);
  for (const attribute of Object.keys(attributes)) element.setAttribute(attribute, attributes[attribute]!);
  element.append(...children);
  return element as HTMLElement;
}
