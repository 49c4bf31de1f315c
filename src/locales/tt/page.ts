import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Мәкаләне тыңлагыз',
  listenTo: 'Мәкаләне тыңлагыз: {headline}',
  playStory: 'Мәкаләне уйнату',
  about: 'Якынча {duration}',
  loading: 'Йөкләнә',
  notLoaded: 'Уйнаткыч йөкләнмәде. «Уйнату» төймәсенә тагын басыгыз яки битне яңартыгыз.',
  describedInCaption: 'Рәсем астындагы язмада тасвирланган',
};
