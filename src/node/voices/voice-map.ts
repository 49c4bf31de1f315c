import { UserError } from '../errors/user-error.js';
import { missingPackages } from '../optional-packages.js';
import { commandVoice } from './command-voice.js';
import { speaksLanguage, type VoiceDescriptor } from './voice.js';
import { findVoice, VOICES } from './voices.js';

/** What was asked for about voices. */
export interface VoiceOptions {
  /** Names of voices, each for the languages that it speaks; the first that fits is taken. */
  readonly voices?: readonly string[] | undefined;
  /** Name of a voice for what somebody is quoted with. */
  readonly quoteVoice?: string | undefined;
  /** A command line that speaks; before all voices. */
  readonly voiceCommand?: string | undefined;
}

/** Who says what. */
export class VoiceMap {
  /** In the order in which they are asked. */
  readonly voices: readonly VoiceDescriptor[];
  private readonly quoteVoice: VoiceDescriptor | undefined;

  /** @throws Complaint for a voice that nobody knows. */
  constructor({ voices = [], quoteVoice, voiceCommand }: VoiceOptions) {
    this.voices = [
      ...(voiceCommand === undefined ? [] : [commandVoice(voiceCommand)]),
      ...voices.map((name) => requireVoice('--voice', name)),
      ...VOICES,
    ];
    this.quoteVoice = quoteVoice === undefined ? undefined : requireVoice('--quote-voice', quoteVoice);
  }

  /**
   * The voice for a language: one that is installed, else the one to install; nobody where none knows it.
   *
   * @param isQuoted whether somebody is quoted.
   */
  voiceFor(language: string, isQuoted = false): VoiceDescriptor | undefined {
    if (isQuoted && this.quoteVoice && speaksLanguage(this.quoteVoice, language)) return this.quoteVoice;
    const able = this.voices.filter((voice) => speaksLanguage(voice, language));
    return able.find(({ packages }) => !missingPackages(packages).length) ?? able[0];
  }
}

function requireVoice(option: string, name: string): VoiceDescriptor {
  const voice = findVoice(name);
  if (voice) return voice;
  const names = VOICES.map((known) => known.name).join(', ');
  throw new UserError(`${option} ${name}`, 0, 'no such voice', `choose one of ${names}`);
}
