import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { OfflineTtsModelConfig } from 'sherpa-onnx-node';

/** The files of a model, as `sherpa-onnx-node` names them. */
export interface SherpaModel {
  /** The name of its folder. */
  readonly name: string;
  readonly config: OfflineTtsModelConfig;
  /** Everything that its sound depends on. */
  readonly files: readonly string[];
}

/**
 * Finds the model in a folder as sherpa-onnx publishes it: Kokoro and KittenTTS have `voices.bin`, Matcha has a second
 * network (its vocoder), which has to be in the same folder, and VITS (Piper, Coqui, MMS, …) has neither.
 *
 * @returns undefined if the folder has no model.
 */
export function findSherpaModel(folder: string): SherpaModel | undefined {
  const path = resolve(folder);
  const names = existsSync(path) ? readdirSync(path).sort() : [];
  const find = (pattern: RegExp): string | undefined => names.find((name) => pattern.test(name));
  const at = (name: string | undefined): string => (name === undefined ? '' : join(path, name));
  const vocoder = find(/^(?:vocos|hifigan).*\.onnx$/);
  // A folder may have the model and a smaller one with whole numbers.
  const model = find(/^(?!vocos|hifigan|.*int8).*\.onnx$/) ?? find(/^(?!vocos|hifigan).*\.onnx$/);
  const tokens = find(/^tokens\.txt$/);
  if (!model || !tokens) return undefined;
  const voices = find(/^voices\.bin$/);
  const lexicons = names.filter((name) => /^lexicon(?!-gb).*\.txt$/.test(name));
  const shared = {
    tokens: at(tokens),
    dataDir: at(find(/^espeak-ng-data$/)),
    lexicon: lexicons.map(at).join(','),
  };
  const files = [model, tokens, vocoder, voices, ...lexicons].filter((name) => name !== undefined).map(at);
  const name = basename(path);
  const withVoices = { ...shared, model: at(model), voices: at(voices) };
  if (voices) return { name, files, config: { [/kitten/i.test(name) ? 'kitten' : 'kokoro']: withVoices } };
  if (vocoder)
    return { name, files, config: { matcha: { ...shared, acousticModel: at(model), vocoder: at(vocoder) } } };
  return { name, files, config: { vits: { ...shared, model: at(model) } } };
}

const digests = new Map<string, string>();

/** A digest of the files of a model. A model of hundreds of megabytes is read once. */
export function digestOfModel({ files }: SherpaModel): string {
  const key = files.join('\n');
  const known = digests.get(key);
  if (known) return known;
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  const digest = hash.digest('hex');
  digests.set(key, digest);
  return digest;
}
