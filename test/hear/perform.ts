/** A story played on the stage: what was heard, and which promises were kept. */
import { promises, type Beat } from './promises.js';
import type { Stage } from './stage.js';
import type { Story } from './stories.js';

export interface Performance {
  beats: Beat[];
  /** Each promise of the story, in order, and what is wrong with it. */
  promised: { text: string; wrong: string[] }[];
}

/** @throws DidNotStart when the page did not open; any other error says what went wrong on the way */
export async function perform({ name, lines }: Story, stage: Stage): Promise<Performance> {
  const beats: Beat[] = [];
  const promised: Performance['promised'] = [];
  let opened = 0;
  stage.begin(name);
  for (const line of lines) {
    if (line.act === 'promise') {
      const judge = promises[line.name];
      if (!judge) throw new Error(`no promise is named ${line.name}: there are ${Object.keys(promises).join(', ')}`);
      const heard = { beats: beats.slice(opened), page: await stage.facts() };
      promised.push({ text: line.text.replace('promise ', ''), wrong: judge(heard, line.wanted) });
      continue;
    }
    if (line.act === 'open') opened = beats.length;
    const before = line.act === 'listen' ? ((await stage.facts()).soundAt ?? 0) : 0;
    const said = await stage.play(line);
    const played = line.act === 'listen' ? ((await stage.facts()).soundAt ?? 0) - before : 0;
    beats.push({ line: line.text, said, played });
  }
  return { beats, promised };
}
