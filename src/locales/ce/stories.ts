import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Керла яззамаш',
  none: 'ХӀинца а яззамаш дац.',
  published: 'Зорбатоьхна',
  withdrawn: 'Юхадаьккхина',
  preparing: 'Кечдеш ду',
  failed: 'Ца хилира',
};
