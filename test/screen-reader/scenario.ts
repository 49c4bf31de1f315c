/**
 * A screen reader scenario: a page, the keys to press, and the expected speech. Plain text, one step on a line:
 *
 *     open /demo/                      opens the page
 *     wait for aloud-player >> [part~=steps]      waits for the element; `>>` enters a shadow root
 *     read all                         from the top to the end, with the screen reader's own command
 *     press Down × 3                   presses a key so often; `press g × pictures`: once for each picture of the page, `press h × headings`
 *     listen 8 s                       presses nothing
 *     script document.title = 'x'      runs a script in the page; a `listen` after it hears what the script causes
 *     expect caption heard once       checks the speech up to here; `expect says: TEXT`
 *
 * `read-scenarios.ts` runs one scenario for many pages.
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
    if (!line) throw new Error(`${name}.scenario:${index + 1}: cannot be parsed: ${text}`);
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
