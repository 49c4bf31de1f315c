import type { ReadableFormat } from '../format/format.js';
import { readEchogarden } from './read-echogarden.js';

export const echogarden: ReadableFormat<'echogarden'> = {
  name: 'echogarden',
  extensions: [],
  summary: 'echogarden timeline',
  unit: 's',
  keys: ['timeline', 'startTime', 'endTime', 'type', 'text'],
  detect: (sample) =>
    sample.hasKey('timeline') || (sample.hasKey('startTime') && sample.hasKey('type')) ? 'certain' : undefined,
  read: readEchogarden,
};
