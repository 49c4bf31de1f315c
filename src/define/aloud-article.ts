import { AloudArticle } from '../elements/aloud-article/aloud-article.js';
import { defineElement } from '../browser/dom/define-element.js';

defineElement('aloud-article', AloudArticle);

export type { AloudArticle };
