import { runRules } from '../../core/check/rules/run-rules.js';
import { CheckedPage, type ArticleTiming } from '../../core/check/checked-page.js';
import type { Finding } from '../../core/check/finding.js';
import { RULES } from '../../core/check/rules/rules.js';
import type { TimingTrack } from '../../core/check/tracks.js';
import { parseWebvtt, type WebvttFile } from '../../core/timeline/webvtt/parse-webvtt.js';
import { createCorrections } from '../story/corrections.js';

/**
 * The rules of `aloud check` on the page as it stands, for whoever is writing it: a warning on the console for each rule,
 * with the elements that it is about. Aloud's own mends are told as notes, since the file still has the fault.
 */
export async function reportPage(): Promise<Finding[]> {
  await waitForDocument();
  const page = new CheckedPage(document, {
    includeRepaired: true,
    correct: (host) => createCorrections(host as unknown as Element),
  });
  page.timings = await Promise.all(page.tracks.map(fetchTiming));
  const findings = runRules(page);
  for (const { id, description, rationale } of RULES) {
    const found = findings.filter(({ rule }) => rule === id);
    if (!found.length) continue;
    const lines = found.map(({ severity, message, advice }) => `\n  ${severity}: ${message} — ${advice}`);
    const elements = [...new Set(found.map(({ element }) => element))];
    console.warn(`aloud ${id}: ${description} ${rationale}${lines.join('')}\n`, ...elements);
  }
  if (!findings.length) console.info('aloud: nothing to mend on this page.');
  return findings;
}

function waitForDocument(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}

async function fetchTiming({ element, source, article }: TimingTrack): Promise<ArticleTiming> {
  return { article, location: { element, attribute: 'src' }, name: source, file: await readWebvttAt(source) };
}

async function readWebvttAt(source: string): Promise<WebvttFile | string> {
  try {
    const response = await fetch(new URL(source, document.baseURI));
    return response.ok ? parseWebvtt(await response.text()) : `the server answers ${response.status}`;
  } catch {
    return 'cannot be fetched; from another site it needs CORS';
  }
}
