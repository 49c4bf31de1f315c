import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Мәҡәләне тыңлағыҙ',
  listenTo: 'Мәҡәләне тыңлағыҙ: {headline}',
  playStory: 'Мәҡәләне уйнатыу',
  about: 'Яҡынса {duration}',
  loading: 'Йөкләнә',
  notLoaded: 'Уйнатҡыс йөкләнмәне. «Уйнатыу» төймәһенә тағы баҫығыҙ йәки битте яңыртығыҙ.',
  describedInCaption: 'Рәсем аҫтындағы яҙыуҙа тасуирланған',
};
