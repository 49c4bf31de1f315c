import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'Nokatly çyzykly sözler ses ýazgysyndan soň üýtgedildi.',
  leftOut: ['{n} üýtgedilen sözlem eşidilmeýär.', '{n} üýtgedilen sözlem eşidilmeýär.'],
  said: [
    '{n} üýtgedilen sözlem şu enjamyň sesi bilen okalýar.',
    '{n} üýtgedilen sözlem şu enjamyň sesi bilen okalýar.',
  ],
  allow: 'Üýtgeşmeleri şu enjamyň sesi bilen oka',
  list: 'Üýtgedilen sözleme geç',
};
