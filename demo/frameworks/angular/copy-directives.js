/** The directives are a source file: a site has a copy. */
import { copyFileSync } from 'node:fs';

copyFileSync('node_modules/aloud/dist/types/angular.ts', 'src/aloud-directives.ts');
