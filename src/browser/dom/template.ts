/**
 * Templates for the player: html`…` and svg`…` as in Lit, drawn again with new values. Nothing is parsed as HTML: Lit's own
 * renderer needs a Trusted Types policy, which a strict page does not allow (`require-trusted-types-for`).
 *
 * A value stands for a whole attribute (`name=${…}`, `?boolean=${…}`, `.property=${…}`, `@event=${…}`), or between
 * elements: text, a template, an array of templates, or `nothing`. Static attributes have double quotes. No entities.
 */
export interface TemplateResult {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
  readonly isSvg: boolean;
}

type Tag = (strings: TemplateStringsArray, ...values: unknown[]) => TemplateResult;

export const html: Tag = (strings, ...values) => ({ strings, values, isSvg: false });
export const svg: Tag = (strings, ...values) => ({ strings, values, isSvg: true });

/** In the place of a template: none. */
export const nothing = '';

const SVG = 'http://www.w3.org/2000/svg';
const VOID_ELEMENT = /^(?:input|br|hr|img)$/;
const CONTENT = /<\/[^>]+>|<([\w-]+)|[^<]+/y;
const ATTRIBUTE = /\s*(?:\/?(>)|([@.?]?[\w-]+)(?:=(?:"([^"]*)")?)?)|\s+$/y;

const roots = new WeakMap<Element, ChildPart>();

/** Draws a template in an element, which it then owns. Elements of the same template stay, and so keep the focus. */
export function render(result: TemplateResult, container: Element): void {
  let root = roots.get(container);
  if (!root) {
    container.replaceChildren();
    roots.set(container, (root = new ChildPart(container)));
  }
  root.write(result);
}

/** The place of a value. */
interface Part {
  write(value: unknown): void;
}

class AttributePart implements Part {
  readonly #element: Element;
  readonly #kind: string;
  readonly #name: string;
  #value: unknown;

  constructor(element: Element, name: string) {
    this.#element = element;
    [, this.#kind, this.#name] = /^([@.?]?)(.*)/.exec(name) as unknown as [string, string, string];
    if (this.#kind === '@') element.addEventListener(this.#name, (event) => (this.#value as EventListener)(event));
  }

  write(value: unknown): void {
    if (value === this.#value) return;
    this.#value = value;
    if (this.#kind === '.') Object.assign(this.#element, { [this.#name]: value });
    else if (this.#kind === '?') this.#element.toggleAttribute(this.#name, !!value);
    else if (!this.#kind) this.#element.setAttribute(this.#name, String(value));
  }
}

/** Holds its content between two empty texts. */
class ChildPart implements Part {
  readonly #start = new Text();
  readonly #end = new Text();
  #template: TemplateStringsArray | undefined;
  /** Of the template, or of the items of an array. */
  #parts: Part[] = [];

  /** @param before a node of the parent; at its end where it is not given. */
  constructor(parent: Node, before: Node | null = null) {
    for (const edge of [this.#start, this.#end]) parent.insertBefore(edge, before);
  }

  write(value: unknown): void {
    if (Array.isArray(value)) return this.#writeItems(value);
    if (typeof value !== 'object') return this.#writeText(value as string);
    const result = value as TemplateResult;
    let content: DocumentFragment | undefined;
    if (this.#template !== result.strings) {
      this.#clear();
      this.#template = result.strings;
      content = createContent(result, this.#parts);
    }
    for (const [index, part] of this.#parts.entries()) part.write(result.values[index]);
    if (content) this.#end.before(content);
  }

  remove(): void {
    this.#clear();
    this.#start.remove();
    this.#end.remove();
  }

  #writeText(text: string): void {
    const present = this.#start.nextSibling!;
    const isText = !this.#template && !this.#parts.length && present !== this.#end;
    if (isText && present.nodeValue === text) return;
    this.#clear();
    if (text) this.#end.before(text);
  }

  #writeItems(items: readonly unknown[]): void {
    if (this.#template || !this.#parts.length) this.#clear();
    for (const part of this.#parts.splice(items.length)) (part as ChildPart).remove();
    for (const [index, item] of items.entries())
      (this.#parts[index] ??= new ChildPart(this.#end.parentNode!, this.#end)).write(item);
  }

  #clear(): void {
    while (this.#start.nextSibling !== this.#end) this.#start.nextSibling!.remove();
    this.#template = undefined;
    this.#parts = [];
  }
}

/** @param parts receives the place of each value, in order. */
function createContent({ strings, isSvg }: TemplateResult, parts: Part[]): DocumentFragment {
  const content = new DocumentFragment();
  let parent: Element | DocumentFragment = content;
  let isInTag = false;
  for (const [index, text] of strings.entries()) {
    for (let at = 0; at < text.length;) {
      const pattern: RegExp = isInTag ? ATTRIBUTE : CONTENT;
      pattern.lastIndex = at;
      const match = pattern.exec(text)!;
      at = pattern.lastIndex;
      if (isInTag) {
        const [, end, name, value] = match;
        if (name && match[0].endsWith('=')) parts.push(new AttributePart(parent as Element, name));
        else if (name) (parent as Element).setAttribute(name, value ?? '');
        if (!end) continue;
        isInTag = false;
        if (match[0].includes('/') || VOID_ELEMENT.test((parent as Element).localName))
          parent = parent.parentNode as Element;
      } else if (match[1]) {
        const isSvgElement: boolean =
          match[1] === 'svg' || (parent === content ? isSvg : (parent as Element).namespaceURI === SVG);
        parent = parent.appendChild(
          isSvgElement ? document.createElementNS(SVG, match[1]) : document.createElement(match[1]),
        );
        isInTag = true;
      } else if (match[0].startsWith('</')) parent = parent.parentNode as Element;
      else parent.append(match[0]);
    }
    if (index < strings.length - 1 && !isInTag) parts.push(new ChildPart(parent));
  }
  return content;
}
