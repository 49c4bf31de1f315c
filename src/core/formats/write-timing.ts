import { missingTextWarning } from './cues/missing-text.js';
import { spokenCues } from './cues/spoken-cues.js';
import type { WriteTargets, WrittenTiming } from './format/format.js';
import { FormatError, type Timing } from './format/timing.js';
import { WRITABLE_FORMATS, type WritableFormatName } from './format-list.js';
import { findLosses } from './format-losses.js';

/**
 * Writes a timing in another format. The result keeps everything that this format can store.
 *
 * @throws FormatError if nothing can be written: clips of several recordings have no common timeline
 */
export function writeTiming(timing: Timing, to: WritableFormatName, targets: WriteTargets): WrittenTiming {
  const format = WRITABLE_FORMATS.find(({ name }) => name === to)!;
  if (!format.storesSeveralRecordings) refuseSeveralRecordings(timing);
  const cues = format.storesNestedCues ? timing.cues : spokenCues(timing);
  const { text, warnings } = format.write({ ...timing, cues }, targets);
  const missing = format.pointsAtText ? undefined : missingTextWarning(cues, targets.isPageRead);
  return { text, warnings: [...warnings, ...(missing ? [missing] : []), ...findLosses(timing, format)] };
}

function refuseSeveralRecordings({ cues }: Timing): void {
  const recordings = new Set(cues.map(({ audio }) => audio).filter((audio) => audio !== undefined));
  if (recordings.size < 2) return;
  const names = `${[...recordings].slice(0, 3).join(', ')}${recordings.size > 3 ? ', …' : ''}`;
  throw new FormatError(0, `has clips of ${recordings.size} sounds (${names})`, 'choose one with --audio');
}
