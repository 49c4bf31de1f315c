/** Node starts with this file (`--import`): `node:test` becomes `node-test.js`, which Mocha runs. */
import { register } from 'node:module';

register('./resolve-node-test.js', import.meta.url);
