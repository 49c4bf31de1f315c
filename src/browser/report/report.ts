import { runRules } from '../../core/check/rules/run-rules.js';
import { CheckedPage, type ArticleTiming } from '../../core/check/checked-page.js';
import type { Finding } from '../../core/check/finding.js';
import { RULES } from '../../core/check/rules/rules.js';
import type { TimingTrack } from '../../core/check/tracks.js';
import { mergeRepeatedCues } from '../../core/formats/cues/merge-repeated-cues.js';
import { parseWebvtt, type WebvttFile } from '../../core/timeline/webvtt/parse-webvtt.js';
import { queryOrNull } from '../dom/query-or-null.js';
import { createCorrections } from '../story/corrections.js';

/**
 * Runs the rules of `aloud check` on the page in the browser, for its author. The console gets a warning for each rule,
 * with the elements that it concerns. A fault that Aloud repairs in the page is a note, because the file still has it.
 */
export async function reportPage(): Promise<Finding[]> {
  await waitForDocument();
  const page = new CheckedPage(document, {
    includeRepaired: true,
    correct: (host) => createCorrections(host as unknown as Element),
    select: (_, selector) => queryOrNull(document, selector),
  });
  page.timings = await Promise.all(page.tracks.map(fetchTiming));
  const findings = runRules(page);
  for (const { id, description, rationale } of RULES) {
    const ruleFindings = findings.filter(({ rule }) => rule === id);
    if (!ruleFindings.length) continue;
    const lines = ruleFindings.map(({ severity, message, advice }) => `\n  ${severity}: ${message} — ${advice}`);
    const elements = [...new Set(ruleFindings.map(({ element }) => element))];
    console.warn(`aloud ${id}: ${description} ${rationale}${lines.join('')}\n`, ...elements);
  }
  if (!findings.length) console.info('aloud: nothing to repair on this page.');
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
    if (!response.ok) return `the server answers ${response.status}`;
    const file = parseWebvtt(await response.text());
    return { ...file, cues: mergeRepeatedCues(file.cues.map((cue) => ({ ...cue, timed: false }))) };
  } catch {
    return 'cannot be fetched; from another site it needs CORS';
  }
}
