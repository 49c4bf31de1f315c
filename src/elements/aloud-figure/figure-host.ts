import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { ReplacementAltLookup } from '../../browser/figures/alternative-text.js';
import type { RepairedFigure } from '../../browser/figures/repaired-figure.js';
import type { MessagesController } from '../../reading/messages-controller.js';

/** The parts of `aloud-figure` that its features use. */
export interface FigureHost extends ReactiveControllerHost, HTMLElement {
  enlarge: boolean | undefined;
  decorative: boolean | undefined;
  readonly messages: MessagesController;
  readonly repairedFigure: RepairedFigure | undefined;
  replacementAlt: ReplacementAltLookup | undefined;
}
