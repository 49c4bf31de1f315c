import type { ReadableFormat } from '../format/format.js';
import { isTimeTable, readTimeTable } from './read-table.js';

export const table: ReadableFormat<'table'> = {
  name: 'table',
  extensions: ['csv', 'tsv'],
  isExtensionGeneric: true,
  summary: 'CSV or TSV with a head: Whisper, whisper.cpp, MFA',
  unit: 's',
  detect: ({ syntax, head }) => (syntax === 'text' && isTimeTable(head) ? 'certain' : undefined),
  read: readTimeTable,
};
