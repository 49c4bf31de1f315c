import { AloudFigure } from '../elements/aloud-figure/aloud-figure.js';
import { defineElement } from './define-element.js';

defineElement('aloud-figure', AloudFigure);
