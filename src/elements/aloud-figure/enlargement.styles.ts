import { css, type CSSResult } from '@lit/reactive-element';

/** Only where `enlarge` is set. The dialog fills the window; its content scrolls, below the button that closes it. */
export const styles: CSSResult = css`
  button {
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0.25rem 0.875rem;
    /* The button's border. */
    border: 1px solid var(--aloud-figure-line, light-dark(#6b7280, #9ca3af));
    border-radius: 8px;
    background: Canvas;
    color: CanvasText;
    font:
      1rem/1.4 system-ui,
      sans-serif;
    cursor: pointer;
  }
  button:focus-visible,
  dialog:focus-visible {
    /* The focus ring of a button. */
    outline: 3px solid var(--aloud-figure-ring, light-dark(#b45309, #fbbf24));
    outline-offset: 2px;
  }
  [part='enlarge'] {
    display: block;
    margin-block: 0.375rem;
  }
  dialog:focus-visible {
    outline-offset: -3px;
  }
  dialog {
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 100%;
    block-size: 100%;
    max-block-size: 100%;
    margin: 0;
    padding: 0 1rem 1rem;
    border: 0;
    overflow: auto;
    overscroll-behavior: contain;
    background: Canvas;
    color: CanvasText;
  }
  [part='close'] {
    position: sticky;
    inset-block-start: 0.5rem;
    display: block;
    margin-block: 0.5rem;
    margin-inline-start: auto;
  }
  [part='enlarged'] {
    display: block;
    inline-size: 100%;
    block-size: auto;
    /* Leaves space for the caption, but is never smaller than on the page. */
    max-block-size: max(100vb - 12rem, 20rem);
    object-fit: contain;
  }
  [part='enlarged-caption'] {
    max-inline-size: 45rem;
    margin: 0.75rem auto 0;
    font: inherit;
    overflow-wrap: anywhere;
  }
  [part='enlarged-caption'] > :first-child {
    margin-block-start: 0;
  }
  @media print {
    button {
      display: none;
    }
  }
`;
