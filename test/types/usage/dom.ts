import 'aloud/aloud.js';
import 'aloud/define/all.js';
import 'aloud/define/aloud-figure.js';
import 'aloud/define/player-api.js';
import 'aloud/player-api.js';
import 'aloud/report.js';
import type { AloudPlayer } from 'aloud';
import type { AloudArticle } from 'aloud/define/aloud-article.js';
import manifest from 'aloud/custom-elements.json' with { type: 'json' };
import type { AloudElements } from 'aloud/types/elements';

const player: AloudPlayer = document.createElement('aloud-player');
const article: AloudArticle | null = document.querySelector('aloud-article');
player.duration = 94;
player.rate = 1.25;
player.seek(player.state === 'idle' ? 90 : 'words of a sentence');
article!.leaveOut = ['byline'];
article!.leaveOut = 'byline notice';
document.querySelector('aloud-figure')!.enlarge = true;

for (const target of [player, document, window, document.body]) {
  target.addEventListener('aloud-press', (event) => event.preventDefault());
}
article!.addEventListener('aloud-sentence', ({ text, time }) => console.log(text.trim(), time.toFixed()));
document.addEventListener('aloud-word', ({ text, time }) => console.log(text.trim(), time.toFixed()));
document.addEventListener('aloud-fit', ({ fit }) => fit);
document.addEventListener('aloud-left-out', ({ omissions }) => omissions.map(({ evidence }) => evidence));
document.addEventListener('aloud-announce', ({ text, politeness }) => console.log(text, politeness));
window.addEventListener('aloud-play', ({ time, duration, rate }) => time + duration + rate);
window.addEventListener('aloud-pause', ({ time }) => time.toFixed());
window.addEventListener('aloud-ended', ({ time }) => time.toFixed());
window.addEventListener('aloud-seek', ({ time }) => time.toFixed());
window.addEventListener('aloud-rate', ({ rate }) => rate.toFixed());
window.addEventListener('aloud-progress', ({ share }) => share.toFixed());
window.addEventListener('aloud-error', ({ reason }) => reason.toUpperCase());
console.log(manifest.schemaVersion);
export type Tag = keyof AloudElements;

// @ts-expect-error seconds
player.duration = '94';
// @ts-expect-error only the player sets it
player.state = 'playing';
// @ts-expect-error no such role
article!.leaveOut = ['writer'];
// @ts-expect-error no number
document.querySelector('aloud-figure')!.enlarge = 1;
// @ts-expect-error it has no `text`
document.addEventListener('aloud-press', (event) => console.log(event.text));
// @ts-expect-error no such tag
document.createElement('aloud-playr').duration;
