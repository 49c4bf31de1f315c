/** The registry of a page. `aloud` is true once the console has the line about a second definition. */
type Registry = CustomElementRegistry & { aloud?: boolean };

/** Registers a tag, unless the page has it already. A server has no registry: importing is harmless there. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const { customElements } = globalThis as { customElements?: Registry };
  if (!customElements?.get(tag)) return customElements?.define(tag, element);
  if (!customElements.aloud) console.warn(`aloud page/defined: ${tag}`);
  customElements.aloud = true;
}
