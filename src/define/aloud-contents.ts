import { AloudContents } from '../elements/aloud-contents/aloud-contents.js';
import { defineElement } from './define-element.js';

defineElement('aloud-contents', AloudContents);
