import { css, type CSSResult } from '@lit/reactive-element';

export const styles: CSSResult = css`
  .allow {
    flex-basis: 100%;
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 44px;
    padding-inline: 0.75rem;
    cursor: pointer;
  }
  .allow input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .allow input:focus-visible {
    outline: 3px solid var(--_ring);
    outline-offset: 2px;
  }
`;
