import { JsonValue } from '../parsing/json-value.js';
import { createCuesFromMarks } from '../ssml/ssml-marks.js';
import type { FormatInput } from '../format/format-input.js';
import type { TimedCue } from '../format/timing.js';

/**
 * Google Cloud Text-to-Speech's timepoints (v1beta1 `text.synthesize`, `enableTimePointing: SSML_MARK`):
 * `{"timepoints":[{"markName":"w1","timeSeconds":0.42}]}` says when the voice reached each `<mark>` of the SSML. Python
 * writes `mark_name`. A missing first time is 0, because this JSON omits zeros (protobuf, "ProtoJSON Format").
 */
export function readGoogle(input: FormatInput): TimedCue[] {
  const root = JsonValue.parse(input.source);
  let last = 0;
  const points = (Array.isArray(root.value) ? root : root.get('timepoints')).list().map((point) => {
    const time = point.get('timeSeconds', 'time_seconds').time() || 0;
    if (!time && last) point.fail('has no timeSeconds');
    last = time;
    return { name: point.get('markName', 'mark_name').text(), time };
  });
  return createCuesFromMarks(points, input);
}
