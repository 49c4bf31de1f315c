import { css, type CSSResult } from '@lit/reactive-element';

/** A card beside the button; on narrow and on low views a sheet at the bottom edge. */
export const styles: CSSResult = css`
  .panel {
    position: fixed;
    inset: var(--_top) var(--_right) var(--_bottom) var(--_left);
    box-sizing: border-box;
    inline-size: 20rem;
    max-inline-size: 100vw;
    max-block-size: var(--_room);
    margin: 0;
    padding: 8px 16px 12px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 8px 24px rgb(0 0 0 / 25%);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .title,
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    min-block-size: 44px;
  }
  .title {
    font-weight: 600;
  }
  .title button {
    margin-inline-end: -10px;
    border-color: transparent;
  }
  .reader {
    margin: 0 0 6px;
    overflow-wrap: anywhere;
  }
  .panel svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .row + .row,
  .lists + .row {
    margin-block-start: 6px;
  }
  .row [type='range'] {
    flex: 1 1 100%;
    min-inline-size: 0;
    block-size: 28px;
    margin: 0 0 6px;
  }
  .row [type='range'] {
    accent-color: var(--_accent);
  }
  .row [aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .row input:focus-visible {
    outline: 3px solid var(--_ring);
    border-radius: 4px;
  }
  .row select {
    max-inline-size: 100%;
  }
  .row .text-button {
    flex: 1 1 7.5rem;
    margin: 0;
  }
  @media (max-width: 36rem), (max-height: 28rem) {
    .panel {
      inset: auto 0 0;
      inline-size: auto;
      max-block-size: 75vb;
      padding-block-end: max(12px, env(safe-area-inset-bottom));
      border-width: 1px 0 0;
      border-radius: 12px 12px 0 0;
    }
  }
`;
