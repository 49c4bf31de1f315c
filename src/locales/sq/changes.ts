import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'Fjalët me vijë me pika u ndryshuan pas regjistrimit.',
  leftOut: ['{n} fjali e ndryshuar nuk dëgjohet.', '{n} fjali të ndryshuara nuk dëgjohen.'],
  said: [
    '{n} fjali e ndryshuar lexohet me zërin e kësaj pajisjeje.',
    '{n} fjali të ndryshuara lexohen me zërin e kësaj pajisjeje.',
  ],
  allow: 'Lexo ndryshimet me zërin e kësaj pajisjeje',
  list: 'Shko te një fjali e ndryshuar',
};
