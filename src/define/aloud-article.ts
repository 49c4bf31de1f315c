import { AloudArticle } from '../elements/aloud-article/aloud-article.js';
import { defineElement } from './define-element.js';

defineElement('aloud-article', AloudArticle);
