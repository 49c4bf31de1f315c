import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'Cuvintele cu linie punctată au fost modificate după înregistrare.',
  leftOut: [
    '{n} propoziție modificată nu se aude.',
    '{n} propoziții modificate nu se aud.',
    '{n} de propoziții modificate nu se aud.',
  ],
  said: [
    '{n} propoziție modificată este citită cu vocea acestui dispozitiv.',
    '{n} propoziții modificate sunt citite cu vocea acestui dispozitiv.',
    '{n} de propoziții modificate sunt citite cu vocea acestui dispozitiv.',
  ],
  allow: 'Citește modificările cu vocea acestui dispozitiv',
  list: 'Mergi la o propoziție modificată',
};
