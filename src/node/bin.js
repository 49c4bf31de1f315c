#!/usr/bin/env node
/** The command `aloud`. `scripts/cli-package.js` writes the path that it has in the package. */
import '../../dist/modules/node/aloud.js';
