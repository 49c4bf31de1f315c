import { AloudSkipLinks } from '../elements/aloud-skip-links/aloud-skip-links.js';
import { defineElement } from './define-element.js';

defineElement('aloud-skip-links', AloudSkipLinks);
