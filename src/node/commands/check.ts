import type { Rule } from '../../core/check/rule.js';
import { RULES } from '../../core/check/rules.js';
import { checkAll } from '../check/check-all.js';
import type { Checked } from '../check/checked.js';
import { reportJson } from '../check/report-json.js';
import { reportSarif } from '../check/report-sarif.js';
import { reportText } from '../check/report-text.js';
import { version } from '../version.js';
import { Misuse, textOf, type Command, type Values } from './command.js';

const FORMATS = ['text', 'json', 'sarif'];
const SMALLEST_COVERAGE = 50;

const widest = Math.max(...RULES.map(({ id }) => id.length));

export const checkCommand: Command = {
  name: 'check',
  summary: 'looks for what is wrong with the story of a page, for those who listen to it',
  usage: `Usage: aloud check PAGE… [options]

Looks for what is wrong with the story of each PAGE: a file, a folder with all its .html files, an address, or - for
standard input. A page's timing files are read where its <track>s name them beside the page, in any format that
aloud convert reads.

  --format NAME     ${FORMATS.join(', ')} (default: text)
  --fix             mends what can be mended without loss: attributes in files, and no other byte of them;
                    standard input is written to standard output, mended, and the report to standard error
  --rules LIST      only these rules, or families of rules, with commas
  --skip LIST       all rules but these
  --timing FILE     the page's timing file, of any format, whatever its <track> says
  --min-coverage N  per cent of the story's words that the timing must cover (default: ${SMALLEST_COVERAGE}); below it is an error

Rules:
${RULES.map(({ id, severity, finds }) => `  ${id.padEnd(widest)}  ${severity.padEnd(7)}  ${finds}`).join('\n')}

Exits with 0 where no error was found, 1 where one was or where a page could not be read.
`,
  options: {
    format: { type: 'string' },
    fix: { type: 'boolean' },
    rules: { type: 'string', multiple: true },
    skip: { type: 'string', multiple: true },
    timing: { type: 'string' },
    'min-coverage': { type: 'string' },
  },
  async run(words, values) {
    if (!words.length) throw new Misuse('check takes a page, a folder, an address, or - for standard input');
    const format = textOf(values, 'format') ?? 'text';
    if (!FORMATS.includes(format)) throw new Misuse(`--format is one of ${FORMATS.join(', ')}, not “${format}”`);
    const rules = chosen(values);
    const fix = values['fix'] === true;
    const orders = {
      rules,
      fix,
      timing: textOf(values, 'timing'),
      smallestCoverage: coverageOf(values) / 100,
      write: (html: string) => void process.stdout.write(html),
    };
    const pages: Checked[] = [];
    for await (const page of checkAll(words, orders)) pages.push(page);
    const output = fix && words.includes('-') ? process.stderr : process.stdout;
    output.write(
      format === 'json'
        ? reportJson(pages)
        : format === 'sarif'
          ? reportSarif(pages, rules, await version())
          : reportText(pages, output.isTTY && !process.env['NO_COLOR']),
    );
    return pages.some(({ complaint, findings }) => complaint ?? findings.some(({ severity }) => severity === 'error'))
      ? 1
      : 0;
  },
};

/** The rules that the line asks for. */
function chosen(values: Values): Rule[] {
  const [only, not] = [listOf(values, 'rules'), listOf(values, 'skip')];
  const named = (list: readonly string[], { id }: Rule): boolean =>
    list.includes(id) || list.includes(id.split('/')[0]!);
  return RULES.filter((rule) => (!only.length || named(only, rule)) && !named(not, rule));
}

function listOf(values: Values, name: string): string[] {
  const list = [values[name] ?? []].flat().flatMap((value) => String(value).split(','));
  const words = list.map((word) => word.trim()).filter(Boolean);
  const unknown = words.find((word) => !RULES.some(({ id }) => id === word || id.startsWith(`${word}/`)));
  if (unknown) throw new Misuse(`--${name} knows no rule “${unknown}”`);
  return words;
}

function coverageOf(values: Values): number {
  const text = textOf(values, 'min-coverage');
  if (text === undefined) return SMALLEST_COVERAGE;
  const coverage = Number(text.replace(/\s*%$/, ''));
  if (text.trim() && coverage >= 0 && coverage <= 100) return coverage;
  throw new Misuse(`--min-coverage is a number from 0 to 100, not “${text}”`);
}
