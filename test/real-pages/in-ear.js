/** What a page that is not ours loads, to be heard: its article as `aloud-article` leaves it, and nothing round it. */
import { article, captioned, wrap } from './in-page.js';

await wrap();
document.body.replaceChildren(article);
const shown = captioned.flatMap(({ captions }) => captions).filter((caption) => caption.checkVisibility());
window.toBeHeard = { captions: [...new Set(shown)] };
document.documentElement.dataset.toBeHeard = '';
