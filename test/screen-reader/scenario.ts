/**
 * A story of the ear: a page, the keys that are pressed on it, and what is promised of what is heard then. Plain text, a line each:
 *
 *     open /demo/                      goes to the page
 *     wait for aloud-player >> [part~=steps]      until that is there; `>>` goes into a shadow root
 *     read all                         from the top to the end, as the screen reader's own command does
 *     press Down × 3                   a key, so often; `press g × pictures`: as often as the page shows pictures, `press h × headings`
 *     listen 8 s                       nothing is pressed
 *     script document.title = 'x'      something that the page does meanwhile
 *     expect caption heard once       judged by what was heard up to here; `expect says: TEXT`
 *
 * `stories.ts` says how one story is told of many pages.
 */
export type ScenarioLine =
  | { act: 'open' | 'wait for' | 'script'; value: string; text: string }
  | { act: 'read all'; text: string }
  | { act: 'press'; key: string; times: number | 'pictures' | 'headings'; text: string }
  | { act: 'listen'; seconds: number; text: string }
  | { act: 'expect'; name: string; wanted: string; text: string };

/** @throws Error that names the line */
export function parseScenario(source: string, name: string): ScenarioLine[] {
  return source.split('\n').flatMap((raw, index) => {
    const text = raw.trim();
    if (text === '' || text.startsWith('#')) return [];
    const line = parseLine(text);
    if (!line) throw new Error(`${name}.scenario:${index + 1}: not understood: ${text}`);
    return [line];
  });
}

function parseLine(text: string): ScenarioLine | undefined {
  const [, act, value] = /^(open|wait for|script) (.+)$/.exec(text) ?? [];
  if (act && value) return { act: act as 'open', value, text };
  if (text === 'read all') return { act: 'read all', text };
  const [, key, times = '1'] = /^press (\S+)(?: × (\d+|pictures|headings))?$/.exec(text) ?? [];
  if (key) return { act: 'press', key, times: /\d/.test(times) ? Number(times) : (times as 'pictures'), text };
  const [, seconds] = /^listen (\d+) s$/.exec(text) ?? [];
  if (seconds) return { act: 'listen', seconds: Number(seconds), text };
  const [, name, wanted = ''] = /^expect ([^:]+)(?:: (.+))?$/.exec(text) ?? [];
  if (name) return { act: 'expect', name, wanted, text };
  return undefined;
}
