import { check } from '../../core/check/check.js';
import { CheckedPage, type Timing } from '../../core/check/checked-page.js';
import type { Finding } from '../../core/check/finding.js';
import { RULES } from '../../core/check/rules.js';
import type { Track } from '../../core/check/tracks.js';
import { parseWebvtt, type Webvtt } from '../../core/timeline/webvtt.js';
import { corrections } from '../page/corrections.js';

/**
 * The rules of `aloud check` on the page as it stands, for whoever is writing it: a warning on the console for each rule,
 * with the elements that it is about. Aloud's own mends are told as notes, since the file still has the fault.
 */
export async function reportPage(): Promise<Finding[]> {
  await parsed();
  const page = new CheckedPage(document, {
    asAuthored: true,
    correct: (host) => corrections(host as unknown as Element),
  });
  page.timings = await Promise.all(page.tracks.map(fetchTiming));
  const findings = check(page);
  for (const { id, finds, why } of RULES) {
    const found = findings.filter(({ rule }) => rule === id);
    if (!found.length) continue;
    const lines = found.map(({ severity, message, mend }) => `\n  ${severity}: ${message} — ${mend}`);
    const elements = [...new Set(found.map(({ element }) => element))];
    console.warn(`aloud ${id}: ${finds} ${why}${lines.join('')}\n`, ...elements);
  }
  if (!findings.length) console.info('aloud: nothing to mend on this page.');
  return findings;
}

function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}

async function fetchTiming({ element, source, article }: Track): Promise<Timing> {
  return { article, place: { element, attribute: 'src' }, name: source, file: await read(source) };
}

async function read(source: string): Promise<Webvtt | string> {
  try {
    const response = await fetch(new URL(source, document.baseURI));
    return response.ok ? parseWebvtt(await response.text()) : `the server answers ${response.status}`;
  } catch {
    return 'cannot be fetched; from another site it needs CORS';
  }
}
