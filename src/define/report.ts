/** Tells, once, what `aloud check` finds on this page: `import 'aloud/report.js'` while you write it, never for readers. */
import { reportPage } from '../browser/report/report.js';

void reportPage();
