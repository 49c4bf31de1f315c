import type { LanguageModule } from '../language.js';

export { messages as page } from './page.js';
export { messages as player } from './player.js';
export const loadPanels: LanguageModule['loadPanels'] = () => import('./panels.js');
