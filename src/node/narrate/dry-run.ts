import { SentenceCache } from '../cache/sentence-cache.js';
import { requirePackages } from '../optional-packages.js';
import { pluralize } from '../output/pluralize.js';
import { readLexicons } from '../pronunciation/read-lexicon.js';
import { buildScript } from '../script/script.js';
import { readText } from '../text-file.js';
import { textNormalizer } from '../text-normalization/text-normalizer.js';
import { VoiceMap } from '../voices/voice-map.js';
import { CharacterCount, type VoiceCount } from './character-count.js';
import type { NarrateOptions } from './narrate-pages.js';
import { findPageJobs } from './page-jobs.js';
import { priceOf, readPrices, type Prices } from './prices.js';

/**
 * Says what a narration would send and cost, a line for each voice. It speaks and writes nothing.
 *
 * @param pricesFile JSON, see `Prices`.
 * @throws UserError as the narration would.
 */
export async function planNarration(options: NarrateOptions, pricesFile: string | undefined): Promise<string[]> {
  const prices = pricesFile === undefined ? undefined : await readPrices(pricesFile);
  const names = await readLexicons(options.names ?? []);
  const voiceMap = new VoiceMap(options);
  requirePackages(
    'aloud narrate',
    voiceMap.named.flatMap(({ packages }) => packages),
  );
  const cache = new SentenceCache(options.cache ?? SentenceCache.defaultFolder, () => undefined);
  const count = new CharacterCount();
  const normalizer = options.hasVoiceNormalization ? undefined : textNormalizer;
  for (const { page } of await findPageJobs(options.pages, options.out))
    await count.add(buildScript(await readText(page), page, voiceMap, names, normalizer).lines, cache);
  return [...count.voices].map(([voice, counted]) => planLine(voice, counted, prices));
}

function planLine(voice: string, { sentences, characters, cached }: VoiceCount, prices: Prices | undefined): string {
  const left = characters - cached;
  const cost = prices && priceOf(voice, left, prices);
  const parts = [
    pluralize(sentences, 'sentence'),
    `${characters} characters`,
    `${cached} in the cache`,
    `${left} to speak`,
    prices && (cost === undefined ? 'no price' : `${cost.toFixed(4)} ${prices.currency}`),
  ];
  return `${voice}: ${parts.filter(Boolean).join(', ')}`;
}
