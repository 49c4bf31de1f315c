import { AloudContents } from '../elements/aloud-contents/aloud-contents.js';

if (!customElements.get('aloud-contents')) customElements.define('aloud-contents', AloudContents);
