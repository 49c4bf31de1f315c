import type { FormatSample } from '../format/format-sample.js';
import type { ReadableFormat } from '../format/format.js';
import { isAeneasTable } from './aeneas-table.js';
import { readAeneas } from './read-aeneas.js';

export const aeneas: ReadableFormat<'aeneas'> = {
  name: 'aeneas',
  extensions: [],
  summary: 'aeneas sync map, JSON or a table',
  unit: 's',
  keys: ['fragments', 'begin', 'end', 'lines'],
  detect: (sample) =>
    isSyncMap(sample) || (sample.syntax === 'text' && isAeneasTable(sample.head)) ? 'certain' : undefined,
  read: readAeneas,
};

const isSyncMap = (sample: FormatSample): boolean =>
  sample.hasKey('fragments') && (sample.hasKey('begin|lines') || !sample.hasKey('segments'));
