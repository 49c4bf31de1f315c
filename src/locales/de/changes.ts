import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'Punktiert unterstrichene Wörter wurden nach der Aufnahme geändert.',
  leftOut: ['{n} geänderter Satz ist nicht zu hören.', '{n} geänderte Sätze sind nicht zu hören.'],
  said: [
    '{n} geänderter Satz wird mit der Stimme dieses Geräts vorgelesen.',
    '{n} geänderte Sätze werden mit der Stimme dieses Geräts vorgelesen.',
  ],
  allow: 'Änderungen mit der Stimme dieses Geräts vorlesen',
  list: 'Zu einem geänderten Satz springen',
};
