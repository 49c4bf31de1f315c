import { Complaint } from '../complaint.js';
import { missingOf } from '../packages.js';
import { commandVoice } from './command-voice.js';
import { speaks, type VoiceEntry } from './voice.js';
import { findVoice, VOICES } from './voices.js';

/** What was asked for about voices. */
export interface Wishes {
  /** Names of voices, each for the languages that it speaks; the first that fits is taken. */
  readonly voices?: readonly string[] | undefined;
  /** Name of a voice for what somebody is quoted with. */
  readonly quoteVoice?: string | undefined;
  /** A command line that speaks; before all voices. */
  readonly voiceCommand?: string | undefined;
}

/** Who says what. */
export class Cast {
  /** In the order in which they are asked. */
  readonly voices: readonly VoiceEntry[];
  private readonly quoting: VoiceEntry | undefined;

  /** @throws Complaint for a voice that nobody knows. */
  constructor({ voices = [], quoteVoice, voiceCommand }: Wishes) {
    this.voices = [
      ...(voiceCommand === undefined ? [] : [commandVoice(voiceCommand)]),
      ...voices.map((name) => wanted('--voice', name)),
      ...VOICES,
    ];
    this.quoting = quoteVoice === undefined ? undefined : wanted('--quote-voice', quoteVoice);
  }

  /**
   * The voice for a language: one that is installed, else the one to install; nobody where none knows it.
   *
   * @param isQuoted whether somebody is quoted.
   */
  voiceFor(language: string, isQuoted = false): VoiceEntry | undefined {
    if (isQuoted && this.quoting && speaks(this.quoting, language)) return this.quoting;
    const able = this.voices.filter((voice) => speaks(voice, language));
    return able.find(({ packages }) => !missingOf(packages).length) ?? able[0];
  }
}

function wanted(option: string, name: string): VoiceEntry {
  const voice = findVoice(name);
  if (voice) return voice;
  const names = VOICES.map((known) => known.name).join(', ');
  throw new Complaint(`${option} ${name}`, 0, 'no such voice', `choose one of ${names}`);
}
