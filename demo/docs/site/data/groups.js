/** The groups of pages that have a page of their own. */
import navigation from './navigation.js';

export default navigation.filter(({ url }) => url);
