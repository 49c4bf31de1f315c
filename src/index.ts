/** The classes, without registering any tag. To register: `import 'aloud/define/aloud-player.js'`, or `aloud/aloud.js` for all. */
export { AloudArticle } from './elements/aloud-article/aloud-article.js';
export { AloudContents } from './elements/aloud-contents/aloud-contents.js';
export { AloudFigure } from './elements/aloud-figure/aloud-figure.js';
export { AloudPlayer } from './elements/aloud-player/aloud-player.js';
export { AloudSkipLinks } from './elements/aloud-skip-links/aloud-skip-links.js';
export { Reading } from './reading/reading.js';
export { FitEvent, LeftOutEvent, SentenceEvent, WordEvent } from './reading/events.js';
export { PlaybackErrorEvent, PlaybackEvent, PlaybackProgressEvent } from './reading/playback-events.js';
export { PressEvent } from './reading/press-event.js';
export { AnnounceEvent } from './browser/live-region/announcer.js';
