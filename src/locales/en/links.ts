import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Skip to the story',
    listen: page.listen,
    navigation: 'Skip to the navigation',
    search: 'Skip to the search',
  },
  contents: 'In this story',
  contentsOf: 'In this story: {headline}',
  listenFrom: 'Listen from {time}',
  listenFromHere: 'Listen from here',
  listenFromHeading: 'Listen from here: {heading}',
  updates: {
    name: 'Updates',
    stop: 'Stop announcing updates',
    whereToStop: 'Updates can be stopped at the end of the page.',
  },
};
