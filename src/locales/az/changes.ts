import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'Nöqtəli xətlə göstərilən sözlər səs yazısından sonra dəyişdirilib.',
  leftOut: ['{n} dəyişdirilmiş cümlə eşidilmir.', '{n} dəyişdirilmiş cümlə eşidilmir.'],
  said: ['{n} dəyişdirilmiş cümlə bu cihazın səsi ilə oxunur.', '{n} dəyişdirilmiş cümlə bu cihazın səsi ilə oxunur.'],
  allow: 'Dəyişiklikləri bu cihazın səsi ilə oxu',
  list: 'Dəyişdirilmiş cümləyə keç',
};
