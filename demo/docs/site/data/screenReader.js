/** The versions with which the transcripts were recorded. */
import { readFileSync } from 'node:fs';

export default () => JSON.parse(readFileSync('test/screen-reader/snapshots/versions.json', 'utf8'));
