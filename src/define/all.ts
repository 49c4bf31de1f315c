import './aloud-article.js';
import './aloud-figure.js';
import './aloud-player.js';
import './aloud-skip-links.js';
