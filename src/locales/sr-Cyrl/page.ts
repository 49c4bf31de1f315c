import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Послушајте овај текст',
  listenTo: 'Послушајте овај текст: {headline}',
  playStory: 'Пусти текст',
  about: 'Приближно {duration}',
  loading: 'Учитавање',
  notLoaded: 'Плејер није учитан. Притисните „Пусти“ још једном или поново учитајте страницу.',
  describedInCaption: 'Описано у потпису',
};
