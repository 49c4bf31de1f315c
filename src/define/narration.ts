/** Finds the narration of this page in the store of `aloud watch`, for each element with `data-aloud-narration`. */
import { addPublishedNarration } from '../browser/narration/published-narration.js';

// A server has no page.
if ('document' in globalThis)
  for (const holder of document.querySelectorAll<HTMLElement>('[data-aloud-narration]'))
    void addPublishedNarration(holder);
