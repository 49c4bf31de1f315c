/**
 * The color scheme that fits the background behind an element: `dark` or `light`; '' where no background is set, and the
 * page's own `color-scheme` counts. Many dark pages do not declare one.
 */
export function backgroundScheme(element: Element): 'dark' | 'light' | '' {
  for (let at: Element | undefined = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host) {
    const { backgroundColor } = getComputedStyle(at);
    const [red, green, blue, alpha = 1] = backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
    if (alpha > 0.5 && /^rgb/.test(backgroundColor)) return red! * 3 + green! * 6 + blue! < 1280 ? 'dark' : 'light';
  }
  return '';
}
