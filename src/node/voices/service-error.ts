import { VoiceError } from '../errors/voice-error.js';

/** What a service or the network answered. */
export interface ServiceFailure {
  /** HTTP. */
  readonly status?: number | undefined;
  /** Of the network, such as ECONNREFUSED. */
  readonly code?: string | undefined;
  /** What the service says. It may repeat the key. */
  readonly message?: string | undefined;
}

/** What a user can do about the failures of one service. */
export interface ServiceAdvice {
  readonly service: string;
  readonly credentials: string;
  readonly voice: string;
  readonly address: string;
}

const MAX_MESSAGE_CHARACTERS = 200;
/** Not even a part of a key is repeated: some services mask only its middle. */
const SECRET = /\b(?:sk|pk|key|bearer|basic|aws4)[-_ ][^\s,;'"]{4,}|\b(?:AKIA|ASIA)[A-Z0-9]+|[A-Za-z0-9+/_*-]{32,}/gi;

/** Words of a service without what may be a key. */
const withoutSecrets = (message: string): string =>
  message.replace(SECRET, '…').replace(/\s+/g, ' ').trim().slice(0, MAX_MESSAGE_CHARACTERS);

/** The error of a service in plain words: what is wrong, and what helps. */
export function toVoiceError({ status, code, message = '' }: ServiceFailure, advice: ServiceAdvice): VoiceError {
  const { service } = advice;
  const said = withoutSecrets(message);
  const answer = [status, said].filter(Boolean).join(': ');
  if (status === undefined)
    return new VoiceError(`${service} cannot be reached (${code ?? (said || 'no network')})`, advice.address);
  // Its words may repeat the key, so they are left out.
  if (status === 401 || status === 403)
    return new VoiceError(`${service} refuses the credentials (${status})`, advice.credentials);
  if (status === 429)
    return new VoiceError(
      `${service} gets too many requests, or the quota is used up (${answer})`,
      'wait, or check the plan; what was spoken is in the cache, so run the same command again',
    );
  if (status >= 500)
    return new VoiceError(
      `${service} fails (${answer})`,
      'run the same command again later; what was spoken is in the cache',
    );
  if (status === 404 || /voice|model|engine/i.test(said))
    return new VoiceError(`${service} does not have this voice or model (${answer})`, advice.voice);
  return new VoiceError(`${service} refuses the sentence (${answer})`, 'change the sentence, or choose another voice');
}
