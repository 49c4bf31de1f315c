import { css, type CSSResult } from '@lit/reactive-element';

/** The buttons beside a selection: one row, or two where they do not fit. */
export const styles: CSSResult = css`
  .selection-toolbar {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: calc(100vi - 16px);
    margin: 0;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 2px 8px #0005;
  }
  .selection-toolbar:popover-open {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .selection-toolbar button {
    flex: 1 0 auto;
    max-inline-size: 100%;
    padding-inline: 0.75rem;
    border-color: transparent;
    line-height: 1.2;
  }
`;
