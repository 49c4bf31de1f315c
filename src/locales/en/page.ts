import type { PageMessages } from '../../core/language/messages.js';

export const page: PageMessages = {
  counting: {
    language: 'en',
    direction: 'ltr',
    digits: '',
    decimal: '.',
    plural: (count) => (count === 1 ? 0 : 1),
    hours: ['{n} hour', '{n} hours'],
    minutes: ['{n} minute', '{n} minutes'],
    seconds: ['{n} second', '{n} seconds'],
    join: ' ',
  },
  listen: 'Listen to this story',
  listenTo: 'Listen to this story: {headline}',
  playStory: 'Play story',
  about: 'About {duration}',
  loading: 'Loading',
  notLoaded: 'The player did not load. Press Play again, or reload the page.',
  describedInCaption: 'Described in the caption',
};
