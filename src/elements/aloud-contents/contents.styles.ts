import { css, type CSSResult } from '@lit/reactive-element';

/** One line for each section, 44 pixels high for a finger, with the times in a column at the end. */
export const styles: CSSResult = css`
  :host {
    display: block;
    margin-block: 1rem;
    font:
      1rem/1.4 system-ui,
      sans-serif;
    --_accent: var(--aloud-contents-accent, light-dark(#1d3557, #a8c7ff));
    --_line: var(--aloud-contents-line, light-dark(#d4d7dd, #4b5260));
    --_ring: var(--aloud-contents-ring, light-dark(#b45309, #fbbf24));
  }
  :host([hidden]) {
    display: none;
  }
  /* A story without sections has no contents, whatever space the site gives them. */
  :host(:state(empty)) {
    display: none !important;
  }
  nav {
    border-block: 1px solid var(--_line);
    padding-block: 0.5rem;
  }
  p {
    margin: 0;
    padding: 0.25rem 0.75rem;
    font-weight: 700;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol ol {
    margin-inline-start: 1.25rem;
    font-size: 0.9375rem;
  }
  .line {
    display: flex;
    align-items: stretch;
    gap: 0.5rem;
    padding-inline-start: 0.75rem;
    border-radius: 4px;
  }
  /* Space for the times that the press adds, so that no line moves. */
  .timed .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(6rem, auto);
  }
  a {
    display: flex;
    align-items: center;
    flex: 1;
    min-block-size: 44px;
    padding-block: 0.25rem;
    box-sizing: border-box;
    color: inherit;
    overflow-wrap: anywhere;
    text-decoration: underline 1px color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 0.2em;
  }
  a:hover {
    color: var(--_accent);
    text-decoration: underline 2px;
  }
  .time {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: end;
    padding-inline-end: 0.625rem;
    border-radius: 8px;
    font-variant-numeric: lining-nums tabular-nums;
  }
  .time:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    background: transparent;
    color: inherit;
    cursor: pointer;
  }
  /* A press on the figures presses the button. */
  button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  svg {
    inline-size: 0.625rem;
    block-size: 0.625rem;
    fill: var(--_accent);
  }
  a:focus-visible,
  .time:has(:focus-visible) {
    outline: 3px solid var(--_ring);
    outline-offset: 1px;
    border-radius: 4px;
  }
  button {
    outline: none;
  }
  /* A bar and a thicker line: not colour alone. No line wraps differently, and a border is visible in forced colours
     too. */
  .line:has([aria-current]) {
    padding-inline-start: calc(0.75rem - 4px);
    border-inline-start: 4px solid var(--_accent);
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  [aria-current] {
    text-decoration: underline 2px currentColor;
  }
  @media (forced-colors: active) {
    svg {
      fill: ButtonText;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;
