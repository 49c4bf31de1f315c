/** A name, a property or a focus of the author's: with one of these `role="none"` has no effect, and axe reports a conflict. */
const EXPOSED = /^(?:tabindex|aria-(?!hidden))/;

/** Whether `role="none"` hides a figure from screen readers, and nothing else. */
export const canLoseRole = (figure: Element): boolean =>
  /^(?:figure|group)?$/.test(figure.getAttribute('role') ?? '') &&
  !figure.getAttributeNames().some((name) => EXPOSED.test(name));
