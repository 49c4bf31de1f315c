import { AloudFigure } from '../elements/aloud-figure/aloud-figure.js';
import { defineElement } from '../browser/dom/define-element.js';

defineElement('aloud-figure', AloudFigure);

export type { AloudFigure };
