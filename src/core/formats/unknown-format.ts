import { FormatSample } from './format/format-sample.js';
import { FormatError } from './format/timing.js';
import { READABLE_FORMATS, type FormatName } from './format-list.js';

/** The error of a file that no reader knows. It names the known format that is the closest, if one is close. */
export function unknownFormatError(source: string): FormatError {
  const closest = closestFormat(new FormatSample(source));
  const message = 'is not a timing file of a known format';
  return closest
    ? new FormatError(1, `${message}; the closest is ${closest}`, `export it as WebVTT, SRT or ${closest}`)
    : new FormatError(1, message, 'name its format, or export it as WebVTT or SRT');
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
