import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'A pontozott vonallal jelölt szavak a felvétel után változtak.',
  leftOut: ['{n} módosított mondat nem hallható.', '{n} módosított mondat nem hallható.'],
  said: ['{n} módosított mondatot az eszköz hangja olvas fel.', '{n} módosított mondatot az eszköz hangja olvas fel.'],
  allow: 'Módosítások felolvasása az eszköz hangjával',
  list: 'Ugrás egy módosított mondathoz',
};
