import { AloudSkipLinks } from '../elements/aloud-skip-links/aloud-skip-links.js';
import { defineElement } from '../browser/dom/define-element.js';

defineElement('aloud-skip-links', AloudSkipLinks);

export type { AloudSkipLinks };
