import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Pages of real sites, `.html.gz`, if there are any. They are not ours, so they are not committed. */
export const REAL_PAGES_FOLDER: string =
  process.env['ALOUD_PAGES'] ?? fileURLToPath(new URL('../../../../shared/data/pages', import.meta.url));

/** Why tests of real pages cannot run here; undefined if they can. */
export const missingPages: string | undefined = existsSync(REAL_PAGES_FOLDER)
  ? undefined
  : 'no folder of real pages: set ALOUD_PAGES to one';
