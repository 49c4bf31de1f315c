const SVG_ELEMENT = /^(?:svg|path)$/;

/** Creates an element with its attributes and children, for parts of a page that do not need a template engine. */
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
