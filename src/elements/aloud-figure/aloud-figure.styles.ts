import { css, type CSSResult } from '@lit/reactive-element';

/** Nothing is seen of it: the figure looks as the site made it (FIG-5). */
export const styles: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
`;
