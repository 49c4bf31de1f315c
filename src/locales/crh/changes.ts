import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'Noqtalı sızıqlı sözler ses yazısından soñ deñiştirildi.',
  leftOut: ['{n} deñiştirilgen cümle eşitilmey.', '{n} deñiştirilgen cümle eşitilmey.'],
  said: ['{n} deñiştirilgen cümle bu cihaznıñ sesinen oqula.', '{n} deñiştirilgen cümle bu cihaznıñ sesinen oqula.'],
  allow: 'Deñişmelerni bu cihaznıñ sesinen oqu',
  list: 'Deñiştirilgen cümlege keç',
};
