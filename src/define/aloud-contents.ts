import { AloudContents } from '../elements/aloud-contents/aloud-contents.js';
import { defineElement } from '../browser/dom/define-element.js';

defineElement('aloud-contents', AloudContents);

export type { AloudContents };
