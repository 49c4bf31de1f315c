import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Bu məqaləni dinləyin',
  listenTo: 'Bu məqaləni dinləyin: {headline}',
  playStory: 'Məqaləni səsləndir',
  about: 'Təxminən {duration}',
  loading: 'Yüklənir',
  notLoaded: 'Pleyer yüklənmədi. “Səsləndir” düyməsini yenidən basın və ya səhifəni yeniləyin.',
  describedInCaption: 'Şəkilaltı mətndə təsvir olunub',
};
