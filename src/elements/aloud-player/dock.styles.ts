import { css, type CSSResult } from '@lit/reactive-element';

/** One row at the bottom edge; all controls when the reader asks for them. */
export const styles: CSSResult = css`
  .dock {
    display: none;
  }
  section:popover-open {
    position: fixed;
    inset: auto 0 0;
    box-sizing: border-box;
    inline-size: auto;
    block-size: auto;
    min-block-size: 0;
    max-block-size: 50vb;
    margin: 0;
    padding-block: 6px max(6px, env(safe-area-inset-bottom));
    padding-inline: max(12px, env(safe-area-inset-left), 50% - 30rem) max(12px, env(safe-area-inset-right), 50% - 30rem);
    border: 0 solid var(--_line);
    border-block-start-width: 1px;
    background: Canvas;
    color: inherit;
    align-content: center;
    overflow: visible;
    overscroll-behavior: contain;
  }
  section.expanded {
    overflow: auto;
  }
  .expanded .choices {
    flex-basis: 50%;
  }
  .expanded .position {
    flex: 1 1 20rem;
  }
  section.obscuring {
    visibility: hidden;
  }
  section:popover-open .dock {
    display: flex;
    gap: 4px;
    margin-inline-start: auto;
  }
  .dock button {
    border-color: transparent;
  }
  .dock [aria-expanded='true'] {
    border-color: var(--_line);
  }
  section:popover-open .play {
    flex: none;
    inline-size: 44px;
    padding: 0;
  }
  section:popover-open:not(.expanded) {
    flex-wrap: nowrap;
  }
  section:popover-open:not(.expanded)
    :is(
      .steps button:not(:first-child),
      .choices > :not([part='follow']),
      .track input,
      .changed,
      .allow,
      .next,
      .text-button:not([part])
    ) {
    display: none;
  }
  section:popover-open:not(.expanded) .steps button {
    border-color: transparent;
    border-radius: 8px;
  }
  section:popover-open :is(.play, [part='follow']) span {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  section:popover-open:not(.expanded) :is(.position, .choices) {
    flex: none;
    margin: 0;
  }
  /* The line of the progress is the upper edge of the row. */
  section:popover-open:not(.expanded) .track {
    position: absolute;
    inset: -2px 0 auto;
    block-size: 3px;
    border-radius: 0;
    background: none;
  }
  section:popover-open:not(.expanded) .track::before {
    inset: 0;
    border-radius: 0;
  }
  section:popover-open:not(.expanded) .track::after {
    content: none;
  }
  section:popover-open:not(.expanded) .problem {
    flex: 1;
    font-size: 0.875rem;
  }
  section:popover-open [part='follow'] {
    padding: 0;
  }
  section:popover-open [part='follow'] svg {
    display: block;
  }
  /* The smallest views, as at 400 % zoom. */
  @media (max-width: 22rem) {
    section:popover-open:not(.expanded):has([part='follow'], .problem) .position {
      display: none;
    }
  }
  /* Large text. */
  @container (inline-size < 16rem) {
    section:popover-open:not(.expanded) .position {
      display: none;
    }
  }
  @media (max-height: 17rem) {
    section:popover-open:not(.expanded) {
      padding-block: 2px;
    }
    /* The whole line of the focus has room in the row. */
    section:popover-open:not(.expanded) button {
      outline-offset: -1px;
    }
    section:popover-open:not(.expanded) .steps {
      display: none;
    }
  }
`;
