import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Dëgjoni këtë artikull',
  listenTo: 'Dëgjoni këtë artikull: {headline}',
  playStory: 'Luaj artikullin',
  about: 'Rreth {duration}',
  loading: 'Po ngarkohet',
  notLoaded: 'Luajtësi nuk u ngarkua. Shtypni përsëri „Luaj” ose ringarkoni faqen.',
  describedInCaption: 'Përshkruar te diçitura',
};
