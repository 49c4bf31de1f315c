/**
 * A newspaper's page loads this for the screen reader: its article as `aloud-article` leaves it, and nothing around it.
 */
import { article, captioned, wrap } from './page-script.js';

await wrap();
document.body.replaceChildren(article);
const shown = captioned.filter(({ captions }) => captions.every((caption) => caption.checkVisibility()));
window.toBeHeard = { captions: [...new Set(shown.map(({ caption }) => caption))] };
document.documentElement.dataset.toBeHeard = '';
