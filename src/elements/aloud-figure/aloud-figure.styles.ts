import { css, type CSSResult } from '@lit/reactive-element';

/** The element has no look: the figure looks as the site made it (FIG-5). */
export const styles: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
`;
