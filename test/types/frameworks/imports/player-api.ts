import 'aloud/player-api.js';

document.querySelector('aloud-player')!.rate = 1.25;
document.querySelector('aloud-player')!.seek('words of a sentence');
document.addEventListener('aloud-progress', ({ share }) => share.toFixed());
