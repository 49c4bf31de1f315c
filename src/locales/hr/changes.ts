import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'Riječi podcrtane točkicama promijenjene su nakon snimanja.',
  leftOut: [
    '{n} promijenjena rečenica se ne čuje.',
    '{n} promijenjene rečenice se ne čuju.',
    '{n} promijenjenih rečenica se ne čuje.',
  ],
  said: [
    '{n} promijenjenu rečenicu čita glas ovog uređaja.',
    '{n} promijenjene rečenice čita glas ovog uređaja.',
    '{n} promijenjenih rečenica čita glas ovog uređaja.',
  ],
  allow: 'Čitaj promjene glasom ovog uređaja',
  list: 'Prijeđi na promijenjenu rečenicu',
};
