import { readFileSync } from 'node:fs';

export default () => JSON.parse(readFileSync('package.json', 'utf8')).version;
