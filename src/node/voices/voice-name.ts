import { UserError } from '../errors/user-error.js';

/** A name such as `openai:http://localhost:8880/v1?model=kokoro&voice=af_sky`. */
export interface VoiceName {
  /** Between the scheme and the settings: an address, a folder, or the voice of a service. */
  readonly target: string;
  /** The value of a setting; undefined if it is not given. */
  readonly get: (setting: string) => string | undefined;
  /** BCP 47 primary subtags of the setting `languages`; `all` without it. */
  readonly languages: readonly string[] | 'all';
}

/**
 * Reads the name of a voice that has a scheme and settings.
 *
 * @param known the settings of the scheme; all schemes have `languages`.
 * @returns undefined for another scheme.
 * @throws UserError for an unknown setting. It does not repeat values, because one may be a key.
 */
export function parseVoiceName(name: string, scheme: string, known: readonly string[]): VoiceName | undefined {
  if (!name.startsWith(`${scheme}:`)) return undefined;
  const [, target = '', query = ''] = /^[^:]*:(.*?)(?:\?([^?]*))?$/s.exec(name)!;
  const settings = new URLSearchParams(query);
  const allowed = [...known, 'languages'];
  const unknown = [...settings.keys()].find((setting) => !allowed.includes(setting));
  if (unknown !== undefined)
    throw voiceNameError(scheme, `has the unknown setting “${unknown}”`, `its settings are ${allowed.join(', ')}`);
  const languages = settings.get('languages');
  return {
    target,
    get: (setting) => settings.get(setting) || undefined,
    languages: languages ? languages.toLowerCase().split(',') : 'all',
  };
}

/** An error in the name of a voice. */
export const voiceNameError = (scheme: string, message: string, advice: string): UserError =>
  new UserError(`--voice ${scheme}:…`, 0, message, advice);
