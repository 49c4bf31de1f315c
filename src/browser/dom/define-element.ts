/** Registers a tag, unless the page has it already. A server has no registry: importing is harmless there. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const { customElements } = globalThis as Partial<typeof globalThis>;
  if (!customElements?.get(tag)) customElements?.define(tag, element);
}
