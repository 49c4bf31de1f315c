import 'aloud/aloud.js';

document.createElement('aloud-player').duration = 94;
document.querySelector('aloud-article')!.leaveOut = ['byline'];
document.addEventListener('aloud-sentence', ({ text }) => text.trim());
window.addEventListener('aloud-press', (event) => event.preventDefault());
window.addEventListener('aloud-announce', ({ politeness }) => politeness);
// @ts-expect-error it comes with `aloud/player-api.js`
document.createElement('aloud-player').rate = 1.25;
