import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Listen to this story',
  listenTo: 'Listen to this story: {headline}',
  playStory: 'Play story',
  about: 'About {duration}',
  loading: 'Loading',
  notLoaded: 'The player did not load. Press Play again, or reload the page.',
  describedInCaption: 'Described in the caption',
};
