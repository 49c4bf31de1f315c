import { css, type CSSResult } from '@lit/reactive-element';

export const styles: CSSResult = css`
  .continue {
    padding-inline: 0.875rem;
    border-radius: 22px;
  }
  .continue.pressed {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
`;
