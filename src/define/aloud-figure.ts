import { AloudFigure } from '../elements/aloud-figure/aloud-figure.js';

if (!customElements.get('aloud-figure')) customElements.define('aloud-figure', AloudFigure);
