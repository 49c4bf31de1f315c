/** The voice alone: speaks the script of a page, sentence by sentence, and keeps nothing. Prints the seconds of its sound. */
import { readFileSync } from 'node:fs';
import { buildScript } from '../../dist/modules/node/script/script.js';
import { textNormalizer } from '../../dist/modules/node/text-normalization/text-normalizer.js';
import { VoiceMap } from '../../dist/modules/node/voices/voice-map.js';

const [page] = process.argv.slice(2);
const { lines } = buildScript(readFileSync(page, 'utf8'), page, new VoiceMap({}), undefined, textNormalizer);
const voice = await lines[0].voice.open();
let seconds = 0;
for (const { spokenWords, language } of lines) {
  const { samples, sampleRate } = await voice.synthesize(spokenWords, language);
  seconds += samples.length / sampleRate;
}
console.log(seconds);
