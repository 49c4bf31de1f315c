import { css, type CSSResult } from '@lit/reactive-element';

/**
 * The initial view: one line. The button stands where it stays after the press, so that a second press hits it too. The
 * press reserves the space of all controls: four rows; from 36rem three.
 */
export const styles: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
    contain-intrinsic-size: 18rem; /* its width in a row, and in vertical text */
    writing-mode: horizontal-tb;
    font:
      1rem/1.4 system-ui,
      sans-serif;
    /* The player's colours: background and text of its main button, lines and fields, its focus ring. */
    --_accent: var(--aloud-player-accent, light-dark(#1d3557, #a8c7ff));
    --_on-accent: var(--aloud-player-on-accent, light-dark(#fff, #10213a));
    --_line: var(--aloud-player-line, light-dark(#6b7280, #9ca3af));
    --_ring: var(--aloud-player-ring, light-dark(#b45309, #fbbf24));
  }
  :host([hidden]) {
    display: none;
  }
  section {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    align-items: center;
    gap: 6px 8px;
    min-block-size: 44px;
    padding-block: 12px; /* a margin, which no reset of the page removes */
    transition: color 1ms; /* tells of another theme */
  }
  .open {
    min-block-size: 12.125rem;
  }
  .rest {
    display: contents;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.375rem;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:focus-visible,
  select:focus-visible {
    outline: 3px solid var(--_ring);
    outline-offset: 2px;
  }
  .play {
    padding-inline: 0.875rem 1.125rem;
    border-color: transparent;
    border-radius: 22px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    line-height: 1.1;
  }
  svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: currentColor;
  }
  .length {
    padding-inline: 6px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .waiting svg {
      animation: breathe 1.2s ease-in-out infinite alternate;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.25;
    }
  }
  @container (inline-size >= 36rem) {
    .open {
      min-block-size: 9rem;
    }
  }
  @media (forced-colors: active) {
    .play {
      border-color: ButtonText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
