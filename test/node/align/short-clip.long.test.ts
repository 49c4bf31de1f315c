import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decodeRecording } from '../../../src/node/audio/decode-recording.js';
import { assessAlignment } from '../../../src/node/forced-alignment/alignment-quality.js';
import { extractFeatures } from '../../../src/node/forced-alignment/extract-features.js';
import { forceAlign } from '../../../src/node/forced-alignment/forced-alignment.js';
import { synthesizeReference } from '../../../src/node/voices/reference-synthesis.js';

const RECORDING = fileURLToPath(new URL('../../../../shared/data/timings/readalongs-fr/ej-fra.mp3', import.meta.url));
const skip = existsSync(RECORDING) ? false : `there is no ${RECORDING}`;
/** What the person says in these seconds. */
const [FROM, TO] = [2.49, 7.555];
const SAID = 'Je suis programmeur au sein de l’équipe des technologies pour les langues autochtones au CNRC';
const OTHERS = [
  'En hiver le bateau du courrier ne vient qu’une fois par semaine',
  'Au port une femme vend du pain frais de son propre four',
];

describe('a clip of a person, in a language without a model of people', () => {
  async function isTaken(text: readonly string[]): Promise<boolean> {
    const { samples, sampleRate } = await decodeRecording(RECORDING);
    const clip = { samples: samples.slice(FROM * sampleRate, TO * sampleRate), sampleRate };
    const script = text.map((sentence) => ({ spokenWords: sentence.split(' '), language: 'fr' }));
    const aligned = forceAlign(await synthesizeReference(script), await extractFeatures(clip));
    return assessAlignment(aligned, script.map(({ spokenWords }) => spokenWords.length)).isSameStory; // prettier-ignore
  }

  it('is taken with its text', { skip }, async () => assert.equal(await isTaken([SAID]), true));

  it('is refused with another text', { skip }, async () => {
    for (const text of OTHERS) assert.equal(await isTaken([text]), false, text);
  });
});
