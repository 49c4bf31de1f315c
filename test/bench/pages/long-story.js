import { findArticle, readStory, speak, writeWebvtt } from '../../../dist/modules/core/index.js';
import { parsePage } from '../../../dist/modules/node/page/html-page.js';

const WORDS = 10_000;
/** Words a second, as in news. */
const PACE = 2.5;

const PARTS = {
  who: 'the minister|officials in the province|a spokesman for the company|striking workers|the police|witnesses|the governor|Dr. Aliyeva|human rights groups|a former mayor of the town|the U.S. ambassador|families of the dead|two reporters|the general|many residents'.split('|'),
  did: 'said|reported|denied|confirmed|told our correspondent|wrote in a statement|had warned|later admitted|suggested|did not believe'.split('|'),
  what: 'that shops had been looted and burned|that the curfew would last until January 5|that nobody had given the order to fire|the number of the wounded|that talks had failed in the spring|that "all was calm" in the region|that about 3,000 people had gathered in the square|that telephone lines were cut|that help was on its way|that the strike was legal'.split('|'),
  when: 'on Friday|late in the evening|after weeks of silence|by the end of the year|before dawn|at a press conference in the capital|in the first days of the unrest|according to several accounts|without giving any details|while trains stood still'.split('|'),
}; // prettier-ignore

/** Pseudorandom numbers from 0 to 1, the same in every run (mulberry32). */
function randomNumbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function paragraphs() {
  const random = randomNumbers(16);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentence = () => {
    const { who, did, what, when } = PARTS;
    const order =
      random() < 0.3 ? [pick(when) + ',', pick(who), pick(did), pick(what)] : [pick(who), pick(did), pick(what)];
    if (random() < 0.4) order.push('and', pick(who), pick(did), pick(what));
    if (random() < 0.6) order.push(pick(when));
    const text = order.join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const made = [];
  for (let left = WORDS; left > 0;) {
    const text = Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(' ');
    const words = text.split(' ').slice(0, left);
    made.push(words.join(' '));
    left -= words.length;
  }
  return made;
}

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The article alone: ten thousand words, with a heading every twelve paragraphs. */
const article = `<article lang="en">
<aloud-player><audio controls preload="none"><source src="story.wav" type="audio/wav"><track kind="captions" src="story.vtt" srclang="en"></audio></aloud-player>
${paragraphs()
  .map((text, index) => `${index % 12 ? '' : `<h2>Part ${index / 12 + 1}</h2>\n`}<p>${escape(text)}</p>`)
  .join('\n')}
</article>`;

/** A fixed amount of work, which shows how fast the machine is: pseudorandom numbers, sorted. */
export const referenceScript = `${randomNumbers}
const random = randomNumbers(1);
Array.from({ length: 30000 }, random).sort();
`;

/**
 * The page with Aloud, or the same page without its script. There the `<audio>` of the author is the player, and a button
 * starts it.
 * @param reference with the reference script
 */
export function storyPage({ script, reference = false }) {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A long story</title>
<style>body{font:18px/1.6 Georgia,serif;max-width:42rem;margin:2rem auto}</style>
${script ? '<script type="module" src="/dist/browser/aloud.js"></script>' : ''}
${reference ? '<script type="module" src="/reference.js"></script>' : ''}</head>
<body>${script ? '' : `<button onclick="document.querySelector('audio').play()">Play</button>`}
<aloud-article>${article}</aloud-article></body></html>`;
}

/** The spoken text of the story. */
export const storySpeech = () => speak(readStory(findArticle(parsePage(storyPage({ script: true })))));

/** A matching timing file, its cues, and the duration of the recording (seconds). */
export function storyTiming(speech = storySpeech()) {
  const random = randomNumbers(12);
  let time = 0.2;
  const cues = speech.utterances.map(({ block, firstWord, endWord }) => {
    const start = time;
    const { text } = speech.story.blocks[block];
    const words = speech.words.slice(firstWord, endWord).map((word) => {
      const timed = { text: text.slice(word.start, word.end), start: time, unsure: false };
      time += (0.6 + 0.8 * random()) / PACE;
      return timed;
    });
    return { id: '', start, end: time, text: words.map((word) => word.text).join(' '), words };
  });
  const duration = Math.ceil(time);
  return { duration, cues, source: writeWebvtt({ notes: [`duration: ${duration}`], cues }) };
}

/** A recording: a low tone that swells and fades, one byte a sample. */
export function storySound(seconds) {
  const RATE = 8000;
  const samples = seconds * RATE;
  const sound = Buffer.alloc(44 + samples);
  sound.write('RIFF');
  sound.writeUInt32LE(36 + samples, 4);
  sound.write('WAVEfmt ', 8);
  sound.writeUInt32LE(16, 16);
  sound.writeUInt16LE(1, 20); // PCM
  sound.writeUInt16LE(1, 22); // one channel
  sound.writeUInt32LE(RATE, 24);
  sound.writeUInt32LE(RATE, 28);
  sound.writeUInt16LE(1, 32);
  sound.writeUInt16LE(8, 34);
  sound.write('data', 36);
  sound.writeUInt32LE(samples, 40);
  const period = Buffer.from(
    Array.from({ length: RATE }, (_, at) => 128 + 20 * Math.sin(at * 0.1) * Math.sin((at * Math.PI) / RATE)),
  );
  sound.fill(period, 44);
  return sound;
}
