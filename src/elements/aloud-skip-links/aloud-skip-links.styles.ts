import { css, type CSSResult } from '@lit/reactive-element';

/**
 * Visually hidden by clipping until focused (SKIP-1), never by `display: none`, which would remove the links from the
 * tab order.
 */
export const styles: CSSResult = css`
  :host {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    /* Above a sticky header (SKIP-6). */
    z-index: var(--aloud-skip-layer, 1000);
  }
  /* A list of links, or other content of the author's, becomes visible as a whole. WebKit knows :focus-within in :host, not in ::slotted. */
  ::slotted(a),
  :host(:not(:focus-within)) ::slotted(:not(a)) {
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
  }
  :host(:focus-within) ::slotted(:not(a)) {
    background: Canvas !important;
  }
  ::slotted(a[hidden]) {
    display: none !important;
  }
  ::slotted(a:focus),
  ::slotted(a:active) {
    inset-block-start: 0.5rem !important;
    inset-inline-start: 0.5rem !important;
    display: grid !important;
    align-content: center !important;
    inline-size: max-content !important;
    max-inline-size: 90vi !important;
    block-size: auto !important;
    min-block-size: 44px !important;
    box-sizing: border-box !important;
    padding: 0.5rem 1rem !important;
    clip-path: none !important;
    white-space: normal !important;
    /* Colours of the visible link: its text, its background, its focus ring. */
    color: var(--aloud-skip-color, #fff) !important;
    background: var(--aloud-skip-background, #14213d) !important;
    outline: 3px solid var(--aloud-skip-ring, #ffb703) !important;
    border-radius: 4px;
    font:
      600 1rem/1.3 system-ui,
      sans-serif;
    text-decoration: underline;
  }
`;
