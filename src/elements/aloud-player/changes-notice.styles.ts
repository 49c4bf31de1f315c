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
  .changed {
    flex-basis: 100%;
    padding-inline: 0.75rem;
  }
  .changed summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
  }
  .changed ol {
    margin: 0;
    padding-inline-start: 1.5rem;
  }
  .changed button {
    inline-size: 100%;
    justify-content: start;
    margin-block-end: 6px;
    text-align: start;
  }
  .changed summary:focus-visible,
  .allow input:focus-visible {
    outline: 3px solid var(--_ring);
    outline-offset: 2px;
  }
`;
