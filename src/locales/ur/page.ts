import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'یہ مضمون سنیں',
  listenTo: 'یہ مضمون سنیں: {headline}',
  playStory: 'مضمون چلائیں',
  about: 'تقریباً {duration}',
  loading: 'لوڈ ہو رہا ہے',
  notLoaded: 'پلیئر لوڈ نہیں ہوا۔ دوبارہ ”چلائیں“ دبائیں یا صفحہ دوبارہ لوڈ کریں۔',
  describedInCaption: 'وضاحت تصویر کی سرخی میں ہے',
};
