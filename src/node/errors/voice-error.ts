/** Why a voice failed, with advice of its own: a wrong key, an unknown voice, no network. */
export class VoiceError extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.name = 'VoiceError';
    this.advice = advice;
  }
}
