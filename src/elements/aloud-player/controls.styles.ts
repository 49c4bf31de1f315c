import { css, type CSSResult } from 'lit';

/** What comes with the press. Its rows fit the room that was kept. */
export const styles: CSSResult = css`
  .play {
    min-inline-size: 6rem;
    padding-inline: 0.5rem 0.75rem;
  }
  .steps {
    display: flex;
    gap: 2px;
  }
  .position {
    flex: 1 1 100%;
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-inline-size: min(100%, 12rem);
  }
  .track {
    position: relative;
    flex: 1;
    block-size: 44px;
    /* Drawn from one number, so that it moves without the control's value (PLY-4) and without layout. */
    --_thumb: calc(9px + var(--progress, 0) * (100% - 18px));
    --_ink: var(--_accent);
    background:
      radial-gradient(circle 9px at var(--_thumb) 50%, var(--_ink) 95%, transparent),
      linear-gradient(to right, var(--_ink) var(--_thumb), var(--_line) 0) no-repeat center / 100% 4px;
    border-radius: 6px;
  }
  .track:has(:focus-visible) {
    outline: 3px solid var(--_ring);
  }
  .track input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  @container (inline-size >= 46rem) {
    .position {
      flex-basis: 0;
    }
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }
  select {
    min-block-size: 44px;
    max-inline-size: 10rem;
    padding-inline: 0.5rem;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: transparent;
    color: inherit;
    font: inherit;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .text-button {
    padding-inline: 0.75rem;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .track {
      --_ink: LinkText;
      --_line: ButtonBorder;
      forced-color-adjust: none;
    }
  }
`;
