import { css, type CSSResult } from '@lit/reactive-element';

/** The rows of the keys; the card is that of every panel. */
export const styles: CSSResult = css`
  .panel p {
    margin: 8px 0;
    font-size: 0.875rem;
  }
  .panel .key + p {
    margin-block-start: 6px;
  }
  .panel label {
    flex-wrap: nowrap;
    cursor: pointer;
  }
  .panel .name {
    flex: 1;
  }
  .panel [type='checkbox'] {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .key {
    justify-content: space-between;
    inline-size: calc(100% + 18px);
    gap: 12px;
    /* So that its words stand below those of the other rows. */
    margin-inline: -9px;
    padding: 4px 8px;
    border-color: transparent;
    text-align: start;
  }
  .key.waiting {
    border-color: var(--_ring);
  }
  kbd {
    flex: none;
    box-sizing: border-box;
    min-inline-size: 1.75rem;
    padding: 1px 6px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    font: inherit;
    text-align: center;
  }
  .waiting kbd {
    border-color: transparent;
  }
`;
