import type { LinksMessages } from '../../core/language/messages.js';
import { page } from './page.js';

export const links: LinksMessages = {
  counting: page.counting,
  skip: {
    story: 'Skip to the story',
    listen: page.listen,
    navigation: 'Skip to the navigation',
    search: 'Skip to the search',
  },
  contents: 'In this story',
  contentsOf: 'In this story: {headline}',
  listenFrom: 'Listen from {time}',
  updates: {
    name: 'Updates',
    stop: 'Stop announcing updates',
    whereToStop: 'Updates can be stopped at the end of the page.',
  },
};
