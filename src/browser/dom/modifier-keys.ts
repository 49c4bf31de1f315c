/** Is a modifier key down? Such a click on a link means a new tab or window. */
export const hasModifierKey = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || altKey;
