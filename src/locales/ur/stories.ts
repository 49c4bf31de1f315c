import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'تازہ مضامین',
  none: 'ابھی کوئی مضمون نہیں۔',
  published: 'شائع شدہ',
  withdrawn: 'واپس لیا گیا',
  preparing: 'تیاری میں',
  failed: 'ناکام',
};
