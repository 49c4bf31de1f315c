import { roundSeconds } from '../parsing/round-seconds.js';
import type { TreeElement } from '../../story/tree.js';

/** The parameters of a document for its times (TTML2 §7.2). */
export interface TimeParameters {
  readonly framesPerSecond: number;
  readonly subFramesPerFrame: number;
  readonly ticksPerSecond: number;
}

export function timeParametersOf(root: TreeElement): TimeParameters {
  const number = (name: string): number | undefined => {
    const value = Number(root.getAttribute(`ttp:${name}`) ?? NaN);
    return value > 0 && Number.isFinite(value) ? value : undefined;
  };
  const frameRate = number('frameRate');
  const subFrameRate = number('subFrameRate') ?? 1;
  const [numerator = 1, denominator = 1] = (root.getAttribute('ttp:frameRateMultiplier') ?? '')
    .split(/[\s:]+/)
    .map(Number)
    .filter((value) => value > 0);
  const framesPerSecond = ((frameRate ?? 30) * numerator) / denominator;
  return {
    framesPerSecond,
    subFramesPerFrame: subFrameRate,
    ticksPerSecond: number('tickRate') ?? (frameRate === undefined ? 1 : framesPerSecond * subFrameRate),
  };
}

const CLOCK_TIME = /^(\d{2,5}):([0-5]\d):([0-5]\d|60)(?:(\.\d{1,12})|:(\d{2,4})(?:\.(\d{1,4}))?)?$/;
const OFFSET_TIME = /^(\d{1,15}(?:\.\d{1,12})?)(h|m|s|ms|f|t)$/;

/** Seconds of a time expression (TTML2 §12.3.1); NaN for anything else. */
export function parseTimeExpression(text: string, parameters: TimeParameters): number {
  const { framesPerSecond, subFramesPerFrame, ticksPerSecond } = parameters;
  const [, hours, minutes, seconds, fraction = '0', frames = '0', subFrames = '0'] = CLOCK_TIME.exec(text.trim()) ?? [];
  if (hours !== undefined) {
    const inFrames = (+frames + +subFrames / subFramesPerFrame) / framesPerSecond;
    return roundSeconds(+hours * 3600 + +minutes! * 60 + +seconds! + +fraction + inFrames);
  }
  const [, count, metric] = OFFSET_TIME.exec(text.trim()) ?? [];
  if (count === undefined) return NaN;
  const unit = { h: 3600, m: 60, s: 1, ms: 0.001, f: 1 / framesPerSecond, t: 1 / ticksPerSecond }[metric!]!;
  return roundSeconds(+count * unit);
}
