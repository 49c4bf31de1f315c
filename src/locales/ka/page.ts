import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'მოუსმინეთ ამ სტატიას',
  listenTo: 'მოუსმინეთ ამ სტატიას: {headline}',
  playStory: 'სტატიის მოსმენა',
  about: 'დაახლოებით {duration}',
  loading: 'იტვირთება',
  notLoaded: 'დამკვრელი არ ჩაიტვირთა. ისევ დააჭირეთ „დაკვრას“ ან განაახლეთ გვერდი.',
  describedInCaption: 'აღწერილია წარწერაში',
};
