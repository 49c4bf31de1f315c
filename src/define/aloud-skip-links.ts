import { AloudSkipLinks } from '../elements/aloud-skip-links/aloud-skip-links.js';

if (!customElements.get('aloud-skip-links')) customElements.define('aloud-skip-links', AloudSkipLinks);
