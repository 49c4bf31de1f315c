/**
 * Reports once what `aloud check` finds in this page. Import `aloud/report.js` while you write a page, never for
 * readers.
 */
import { reportPage } from '../browser/report/report.js';

// A server has no page.
if ('document' in globalThis) void reportPage();
