import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Լսել հոդվածը',
  listenTo: 'Լսել հոդվածը՝ {headline}',
  playStory: 'Միացնել հոդվածը',
  about: 'Մոտավորապես {duration}',
  loading: 'Բեռնվում է',
  notLoaded: 'Նվագարկիչը չբեռնվեց։ Նորից սեղմեք «Միացնել» կամ վերաբեռնեք էջը։',
  describedInCaption: 'Նկարագրված է մակագրության մեջ',
};
