import type { Language } from '../language.js';
import { messages as page } from './page.js';

export const language: Language = {
  page,
  load: {
    player: () => import('./player.js'),
    links: () => import('./links.js'),
    figure: () => import('./figure.js'),
    changes: () => import('./changes.js'),
    places: () => import('./places.js'),
    passage: () => import('./passage.js'),
    settings: () => import('./settings.js'),
    keys: () => import('./keys.js'),
    voice: () => import('./voice.js'),
  },
};
