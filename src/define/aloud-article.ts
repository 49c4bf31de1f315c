import { AloudArticle } from '../elements/aloud-article/aloud-article.js';

if (!customElements.get('aloud-article')) customElements.define('aloud-article', AloudArticle);
