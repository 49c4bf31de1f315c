import './aloud-article.js';
import './aloud-contents.js';
import './aloud-figure.js';
import './aloud-player.js';
import './aloud-skip-links.js';
