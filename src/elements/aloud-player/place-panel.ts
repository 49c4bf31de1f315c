/** In pixels. */
const GAP = 6;

/**
 * Places an open panel of the top layer beside the button that opened it, inside the view: below, or above where there is
 * more room. On a narrow view the style sheet puts it at the bottom edge.
 */
export function placePanel(panel: HTMLElement, button: HTMLElement): void {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const view = document.documentElement;
  const isBelow = view.clientHeight - bottom >= top;
  const isFromLeft = (left + right) / 2 < view.clientWidth / 2;
  panel.style.setProperty('--_top', isBelow ? `${bottom + GAP}px` : 'auto');
  panel.style.setProperty('--_bottom', isBelow ? 'auto' : `${view.clientHeight - top + GAP}px`);
  panel.style.setProperty('--_left', isFromLeft ? `${Math.max(GAP, left)}px` : 'auto');
  panel.style.setProperty('--_right', isFromLeft ? 'auto' : `${Math.max(GAP, view.clientWidth - right)}px`);
  const room = Math.max(isBelow ? view.clientHeight - bottom : top, 0) - 2 * GAP;
  panel.style.setProperty('--_room', `${room}px`);
}
