import { soundUrl } from './sound-url.js';

/** A soft tone as a WAV file: mono, 8 kHz, 8 bit. Over 60 s, as the contract of an engine needs. */
export function tone(seconds = 90): string {
  const rate = 8000;
  const length = rate * seconds;
  const bytes = new Uint8Array(44 + length);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string) => [...text].forEach((letter, i) => (bytes[at + i] = letter.charCodeAt(0)));
  word(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  word(36, 'data');
  view.setUint32(40, length, true);
  for (let i = 0; i < length; i++) bytes[44 + i] = 128 + 8 * Math.sin((i * 2 * Math.PI * 220) / rate);
  return soundUrl(bytes, 'audio/wav');
}

/** A URL without a file. */
export const MISSING_AUDIO_URL = '/test/fixtures/sound/missing.wav';

/** The author's element, in the page. */
export function createAuthoredAudio(html: string): HTMLAudioElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const audio = template.content.querySelector('audio')!;
  // Copied from the inert template into this document first, so that the element belongs to this document.
  document.body.append(document.importNode(audio, true));
  return document.body.lastElementChild as HTMLAudioElement;
}
