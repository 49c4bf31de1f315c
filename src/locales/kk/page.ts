import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Мақаланы тыңдау',
  listenTo: 'Мақаланы тыңдау: {headline}',
  playStory: 'Мақаланы ойнату',
  about: 'Шамамен {duration}',
  loading: 'Жүктелуде',
  notLoaded: 'Ойнатқыш жүктелмеді. «Ойнату» түймесін қайта басыңыз немесе бетті жаңартыңыз.',
  describedInCaption: 'Сипаттама сурет астындағы жазуда',
};
