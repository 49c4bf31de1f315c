/** A story played on the stage: what was heard, and which promises were kept. */
import { expectations, type SpokenStep } from './expectations.js';
import type { ScreenReaderSession } from './screen-reader-session.js';
import type { Scenario } from './read-scenarios.js';

export interface ScenarioResult {
  steps: SpokenStep[];
  /** Each promise of the story, in order, and what is wrong with it. */
  expectations: { text: string; wrong: string[] }[];
}

/** @throws DidNotStart when the page did not open; any other error says what went wrong on the way */
export async function runScenario({ name, lines }: Scenario, stage: ScreenReaderSession): Promise<ScenarioResult> {
  const steps: SpokenStep[] = [];
  const results: ScenarioResult['expectations'] = [];
  let opened = 0;
  stage.beginScenario(name);
  for (const line of lines) {
    if (line.act === 'expect') {
      const judge = expectations[line.name];
      if (!judge)
        throw new Error(`no promise is named ${line.name}: there are ${Object.keys(expectations).join(', ')}`);
      const state = { steps: steps.slice(opened), page: await stage.facts() };
      results.push({ text: line.text.replace('expect ', ''), wrong: judge(state, line.wanted) });
      continue;
    }
    if (line.act === 'open') opened = steps.length;
    const before = line.act === 'listen' ? ((await stage.facts()).soundAt ?? 0) : 0;
    const utterances = await stage.runStep(line);
    const playedSeconds = line.act === 'listen' ? ((await stage.facts()).soundAt ?? 0) - before : 0;
    steps.push({ line: line.text, utterances, playedSeconds });
  }
  return { steps, expectations: results };
}
