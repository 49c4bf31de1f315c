import { UserError } from '../errors/user-error.js';
import { missingPackages } from '../optional-packages.js';
import { commandVoice } from './command-voice.js';
import { speaksLanguage, type VoiceDescriptor } from './voice.js';
import { findVoice, VOICES, VOICE_FORMS } from './voices.js';

/** The options of a command that choose voices. */
export interface VoiceOptions {
  /** Names of voices, each for its languages. The first voice for a language is used. */
  readonly voices?: readonly string[] | undefined;
  /** Name of a voice for quotations. */
  readonly quoteVoice?: string | undefined;
  /** Command line of a program that speaks. It comes before all voices. */
  readonly voiceCommand?: string | undefined;
}

/** Chooses the voice for a language. */
export class VoiceMap {
  /** In the order of preference. */
  readonly voices: readonly VoiceDescriptor[];
  /** The voices that the options name. All of them have to be installed. */
  readonly named: readonly VoiceDescriptor[];
  private readonly quoteVoice: VoiceDescriptor | undefined;

  /** @throws UserError for the name of an unknown voice. */
  constructor({ voices = [], quoteVoice, voiceCommand }: VoiceOptions) {
    const chosen = [
      ...(voiceCommand === undefined ? [] : [commandVoice(voiceCommand)]),
      ...voices.map((name) => requireVoice('--voice', name)),
    ];
    this.voices = [...chosen, ...VOICES];
    this.quoteVoice = quoteVoice === undefined ? undefined : requireVoice('--quote-voice', quoteVoice);
    this.named = this.quoteVoice ? [...chosen, this.quoteVoice] : chosen;
  }

  /**
   * The voice for a language: the first that is installed, or else the first to install; undefined if there is none.
   *
   * @param isQuoted whether the sentence is a quotation.
   */
  voiceFor(language: string, isQuoted = false): VoiceDescriptor | undefined {
    if (isQuoted && this.quoteVoice && speaksLanguage(this.quoteVoice, language)) return this.quoteVoice;
    const suitable = this.voices.filter((voice) => speaksLanguage(voice, language));
    return suitable.find(({ packages }) => !missingPackages(packages).length) ?? suitable[0];
  }
}

function requireVoice(option: string, name: string): VoiceDescriptor {
  const voice = findVoice(name);
  if (voice) return voice;
  const names = [...VOICES.map((known) => known.name), ...VOICE_FORMS].join(', ');
  throw new UserError(`${option} ${name}`, 0, 'no such voice', `choose one of ${names}`);
}
