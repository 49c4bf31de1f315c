/** Runs a scenario in a session: its speech, and the expectations that were met. */
import { expectations, type SpokenStep } from './expectations.js';
import type { ScreenReaderSession } from './screen-reader-session.js';
import type { Scenario } from './read-scenarios.js';

export interface ScenarioResult {
  steps: SpokenStep[];
  /** Each expectation of the scenario, in order, and its failures. */
  expectations: { text: string; problems: string[] }[];
}

/** @throws StartError when the page did not open; any other error names what failed in the scenario */
export async function runScenario({ name, lines }: Scenario, session: ScreenReaderSession): Promise<ScenarioResult> {
  const steps: SpokenStep[] = [];
  const results: ScenarioResult['expectations'] = [];
  let firstStep = 0;
  session.beginScenario(name);
  for (const [index, line] of lines.entries()) {
    if (line.act === 'expect') {
      const check = expectations[line.name];
      if (!check)
        throw new Error(`there is no expectation ${line.name}; there are ${Object.keys(expectations).join(', ')}`);
      const state = { steps: steps.slice(firstStep), page: await session.facts() };
      results.push({ text: line.text.replace('expect ', ''), problems: check(state, line.wanted) });
      continue;
    }
    if (line.act === 'open') firstStep = steps.length;
    const startSeconds = line.act === 'listen' ? ((await session.facts()).soundAt ?? 0) : 0;
    const utterances = await session.runStep(line, lines[index + 1]);
    const playedSeconds = line.act === 'listen' ? ((await session.facts()).soundAt ?? 0) - startSeconds : 0;
    steps.push({ line: line.text, utterances, playedSeconds });
  }
  return { steps, expectations: results };
}
