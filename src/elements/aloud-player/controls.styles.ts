import { css, type CSSResult } from '@lit/reactive-element';

/** The styles of the controls. Their rows, 44 pixels high, fit the reserved space. */
export const styles: CSSResult = css`
  .problem {
    flex-basis: 100%;
    margin: 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 4px solid var(--_ring);
  }
  /* The same width for every label, so that the steps do not move. Long labels wrap, and the icon shrinks. */
  .play {
    flex: 1 1 6.25rem;
    min-inline-size: 0;
    padding-inline: 0.5rem;
  }
  .play svg {
    min-inline-size: 0;
  }
  .steps {
    display: flex;
  }
  .steps button {
    border-radius: 0;
  }
  .steps button + button {
    margin-inline-start: -1px;
  }
  /* Time and its steps run from left to right in every language (I18N-3). */
  .steps :first-child {
    border-radius: 8px 0 0 8px;
  }
  .steps :last-child {
    border-radius: 0 8px 8px 0;
  }
  .steps svg {
    inline-size: 1.75rem;
    block-size: 1.75rem;
  }
  .steps svg,
  [part='settings'] svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .steps .head {
    fill: currentColor;
    stroke-width: 1;
  }
  .steps text {
    fill: currentColor;
    stroke: none;
    font: 700 8.5px system-ui;
    text-anchor: middle;
  }
  button:not(.play):hover,
  select:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .position,
  .choices {
    flex: 1 1 100%;
    display: flex;
    align-items: center;
    gap: 0.75rem;
  }
  /* Drawn from one number, so that it moves without the control's value (PLY-4) and without layout. */
  .track {
    position: relative;
    flex: 1;
    block-size: 44px;
    border-radius: 8px;
    --_thumb: calc(9px + var(--progress, 0) * (100% - 18px));
    --_ink: var(--_accent);
    /* Where sections begin. */
    --_mark: linear-gradient(currentColor, currentColor) no-repeat;
    background: var(--_marks, none);
  }
  .track::before,
  .track::after {
    content: '';
    position: absolute;
    inset: 20px 0;
    border-radius: 2px;
    background: linear-gradient(to right, var(--_ink) var(--_thumb), var(--_line) 0);
  }
  .track::after {
    inset: 0;
    background: radial-gradient(circle 9px at var(--_thumb), var(--_ink) 93%, transparent);
  }
  .track:has(:disabled) {
    opacity: 0.4;
  }
  .track:has(:focus-visible) {
    outline: 3px solid var(--_ring);
  }
  .track input {
    position: absolute;
    z-index: 1;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .time {
    font-variant-numeric: lining-nums tabular-nums;
    white-space: nowrap;
  }
  .choices {
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
  }
  /* Two lines, so that nothing moves when it comes; with large text a row of its own. */
  .section {
    flex: 1 1 5.5rem;
    min-block-size: 2lh;
    align-content: center;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
    /* A name in the other direction keeps its punctuation at its end. Orca would speak a <bdi> as a panel. */
    unicode-bidi: plaintext;
    text-align: match-parent;
  }
  [part='settings'] path + path {
    fill: Canvas;
  }
  select {
    min-block-size: 44px;
    padding: 0 0.25rem;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .choices .text-button {
    margin-inline-end: auto;
  }
  .text-button {
    padding-inline: 0.5rem;
  }
  /* The Arabic script joins its letters, and needs more room between lines. */
  [dir='rtl'] {
    letter-spacing: 0;
    line-height: 1.5;
  }
  /* Less than the controls of the sound. */
  .rest > .text-button:not([part]) {
    flex: 1 1 0;
    margin-inline-end: 0.75rem;
    padding-inline: 0;
    border-color: transparent;
    font-size: 0.875rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* Drawn where there is no room for the words: in the dock. */
  .text-button svg {
    display: none;
  }
  /* A line of its own; the voice is offered where the recording fails. */
  .next,
  .voice {
    flex: 1 1 100%;
  }
  @container (inline-size >= 36rem) {
    .play {
      flex: none;
      inline-size: 9rem;
    }
    .choices {
      flex: 1 1 14rem;
    }
    .voice,
    .rest > .text-button:not([part]) {
      flex: none;
    }
  }
  /* Forced colours remove drawings too; this one uses the reader's colours already. */
  @media (forced-colors: active) {
    .track {
      --_ink: CanvasText;
      --_line: GrayText;
    }
    .track::before,
    .track::after {
      forced-color-adjust: none;
    }
  }
`;
