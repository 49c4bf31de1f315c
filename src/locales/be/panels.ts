export { messages as links } from './links.js';
export { messages as figure } from './figure.js';
export { messages as changes } from './changes.js';
export { messages as places } from './places.js';
export { messages as passage } from './passage.js';
export { messages as settings } from './settings.js';
export { messages as keys } from './keys.js';
export { messages as voice } from './voice.js';
