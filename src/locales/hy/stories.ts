import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Վերջին հոդվածները',
  none: 'Դեռ հոդվածներ չկան։',
  published: 'Հրապարակված է',
  withdrawn: 'Հետ է կանչված',
  preparing: 'Պատրաստվում է',
  failed: 'Չհաջողվեց',
};
