import { FormatSample } from './format/format-sample.js';
import type { ReadableFormat } from './format/format.js';
import { FormatError } from './format/timing.js';
import { READABLE_FORMATS, type FormatName } from './format-list.js';

const UNKNOWN = 'is not a timing file of a known format';
/** JSON with a smaller share of the names of a format may be of another program; so may it where the format is only possible. */
const MIN_SHARE = 0.5;
const MIN_POSSIBLE_SHARE = 0.6;

/** Whether a JSON file has most of the names of a format, or no others. */
export function resembles({ keys = [], detect }: ReadableFormat, sample: FormatSample): boolean {
  const share = keys.filter((key) => sample.hasKey(key)).length / keys.length;
  return share > (detect?.(sample) === 'certain' ? MIN_SHARE : MIN_POSSIBLE_SHARE) || sample.hasOnlyKeys(keys);
}

/** Whether a JSON file is complete: then a fault is no damage. */
export function isWholeJson({ source }: FormatSample): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** The error of a file that has few of the names of a format, and a fault for its reader. */
export const unlikelyFormatError = (name: FormatName, { line, message }: FormatError): FormatError =>
  new FormatError(
    line,
    `${UNKNOWN}; the closest is ${name}, but ${message}`,
    `correct it, or export it as WebVTT, SRT or ${name}`,
  );

/** The error of a file that no reader knows. It names the known format that is the closest, if one is close. */
export function unknownFormatError(source: string): FormatError {
  const closest = closestFormat(new FormatSample(source));
  return closest
    ? new FormatError(1, `${UNKNOWN}; the closest is ${closest}`, `export it as WebVTT, SRT or ${closest}`)
    : new FormatError(1, UNKNOWN, 'name its format (--from), or export it as WebVTT or SRT');
}

/** The format with the largest share of its names in a JSON file; of a text or XML file, the one with the same look of times. */
function closestFormat(sample: FormatSample): FormatName | undefined {
  if (sample.syntax === 'json') {
    let closest: { name: FormatName; share: number } | undefined;
    for (const { name, keys = [] } of READABLE_FORMATS) {
      const found = keys.filter((key) => sample.hasKey(key)).length;
      const share = found / keys.length;
      if (found > 1 && share > (closest?.share ?? 0)) closest = { name, share };
    }
    return closest?.name;
  }
  return LOOKS.find(([, syntax, look]) => syntax === sample.syntax && look.test(sample.head))?.[0];
}

/** How text and XML files write their times. */
const LOOKS: readonly (readonly [FormatName, FormatSample['syntax'], RegExp])[] = [
  ['ttml', 'markup', /<(?:\w+:)?(?:p|s|text|cue|subtitle|caption|sync)\b[^<>]*\s(?:t|begin|start|in|dur|d)=/i],
  ['smil', 'markup', /<(?:\w+:)?(?:par|audio|clip)\b/i],
  ['srt', 'text', /\d:\d\d[,.;:]\d{1,3}\s*(?:-|–|—|→|>)+\s*\d/],
  ['sbv', 'text', /\d:\d\d[.,]\d{1,3}\s*[,;]\s*\d+:\d/],
  ['lrc', 'text', /^[ \t]*[[(]\d+:\d\d/m],
  ['table', 'text', /^[^\n,;\t]*[,;\t][^\n]*\n[^\n\d]*\d[^\n,;\t]*[,;\t]/],
  ['ctm', 'text', /^[ \t]*\S+ +(?:\S+ +)?\d+\.\d+ +\d/m],
  ['srt', 'text', /\b\d?\d:\d\d\b/],
];
