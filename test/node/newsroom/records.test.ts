import { join } from 'node:path';
import { describe } from 'node:test';
import { openDatabase } from '../../../src/node/newsroom/sqlite/newsroom-database.js';
import { SqliteRecords } from '../../../src/node/newsroom/state/sqlite-records.js';
import { createScratchFolder } from '../run-aloud.js';
import { describeRecords, INTERVAL } from './records-contract.js';

describe('what one machine knows', () => {
  const folder = createScratchFolder();
  let count = 0;
  describeRecords('records', () => new SqliteRecords(openDatabase(join(folder, `${count++}`)), INTERVAL));
});
