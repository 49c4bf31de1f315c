import { css, type CSSResult } from '@lit/reactive-element';

/** The list of sentences scrolls; the buttons under it stay. */
export const styles: CSSResult = css`
  .sentences {
    max-block-size: min(18rem, 40vb);
    margin-inline: -8px;
    padding: 4px;
    overflow: auto;
    overscroll-behavior: contain;
    border-block: 1px solid var(--_line);
  }
  .sentences > * {
    padding: 6px 8px;
    border-inline-start: 4px solid transparent;
    border-radius: 4px;
    cursor: pointer;
  }
  .sentences .heading {
    font-weight: 600;
  }
  .sentences .repeated {
    border-inline-start-color: var(--_accent);
  }
  .sentences [aria-selected='true'] {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  .sentences :focus-visible {
    outline: 3px solid var(--_ring);
    outline-offset: -3px;
  }
  .sentences + .row {
    margin-block-start: 8px;
  }
  .row p {
    flex: 1 1 10rem;
    margin: 0;
  }
  @media (forced-colors: active) {
    .sentences [aria-selected='true'] {
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }
  }
`;
