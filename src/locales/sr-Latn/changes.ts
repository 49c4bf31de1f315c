import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'Reči podvučene tačkicama promenjene su posle snimanja.',
  leftOut: [
    '{n} promenjena rečenica se ne čuje.',
    '{n} promenjene rečenice se ne čuju.',
    '{n} promenjenih rečenica se ne čuje.',
  ],
  said: [
    '{n} promenjenu rečenicu čita glas ovog uređaja.',
    '{n} promenjene rečenice čita glas ovog uređaja.',
    '{n} promenjenih rečenica čita glas ovog uređaja.',
  ],
  allow: 'Čitaj promene glasom ovog uređaja',
  list: 'Pređi na promenjenu rečenicu',
};
