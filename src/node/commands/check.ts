import type { Rule } from '../../core/check/rule.js';
import { RULES } from '../../core/check/rules/rules.js';
import { checkPages } from '../check/check-pages.js';
import type { PageReport } from '../check/check-page.js';
import { reportJson } from '../check/report-json.js';
import { reportSarif } from '../check/report-sarif.js';
import { reportText } from '../check/report-text.js';
import { readProgramVersion } from '../version.js';
import { UsageError } from '../errors/usage-error.js';
import { textOption, type Command, type OptionValues } from './command.js';

const REPORT_FORMATS = ['text', 'json', 'sarif'];
const MIN_COVERAGE_PERCENT = 50;

const RULE_ID_WIDTH = Math.max(...RULES.map(({ id }) => id.length));

export const checkCommand: Command = {
  name: 'check',
  summary: 'finds what is wrong with the story of a page for people who listen to it',
  synopsis: 'PAGE…',
  description: `Finds what is wrong with the story of each PAGE: a file, a folder with all its .html files, an address, or - for
standard input. Reads the timing files that the <track>s of the page name, where they are beside the page, in any format
that aloud convert reads.`,
  options: [
    { name: 'format', value: 'NAME', description: `${REPORT_FORMATS.join(', ')} (default: text)` },
    {
      name: 'fix',
      description: `fixes what can be fixed without loss: attributes in files, and no other byte of them;
with standard input, writes the fixed page to standard output and the report to standard error`,
    },
    {
      name: 'rules',
      value: 'LIST',
      isRepeatable: true,
      description: 'only these rules, or families of rules, separated by commas',
    },
    { name: 'skip', value: 'LIST', isRepeatable: true, description: 'all rules but these' },
    {
      name: 'timing',
      value: 'FILE',
      description: "the page's timing file, of any format, instead of that of its <track>",
    },
    {
      name: 'allow-private',
      description: `follows redirects and <track>s of a page at an address also to this machine and its network;
else only to the server that PAGE names`,
    },
    {
      name: 'min-coverage',
      value: 'N',
      description: `per cent of the story's words that the timing must cover (default: ${MIN_COVERAGE_PERCENT}); less is an error`,
    },
  ],
  notes: `Rules:
${RULES.map(({ id, severity, description }) => `  ${id.padEnd(RULE_ID_WIDTH)}  ${severity.padEnd(7)}  ${description}`).join('\n')}

Exit code 0: no error was found. 1: an error was found, or a page could not be read.`,
  async run(words, values, { stdin, stdout, stderr }) {
    if (!words.length) throw new UsageError('check takes a page, a folder, an address, or - for standard input');
    const format = textOption(values, 'format') ?? 'text';
    if (!REPORT_FORMATS.includes(format))
      throw new UsageError(`--format is one of ${REPORT_FORMATS.join(', ')}, not “${format}”`);
    const rules = selectRules(values);
    const fix = values['fix'] === true;
    const options = {
      rules,
      fix,
      timing: textOption(values, 'timing'),
      allowPrivate: values['allow-private'] === true,
      minCoverage: minCoverageOption(values) / 100,
      stdin,
      write: (html: string) => void stdout.write(html),
    };
    const pages: PageReport[] = [];
    for await (const page of checkPages(words, options)) pages.push(page);
    const output = fix && words.includes('-') ? stderr : stdout;
    output.write(
      format === 'json'
        ? reportJson(pages)
        : format === 'sarif'
          ? reportSarif(pages, rules, await readProgramVersion())
          : reportText(pages, !!output.isTTY && !process.env['NO_COLOR']),
    );
    return pages.some(({ error, findings }) => error ?? findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
  },
};

/** The rules that the line asks for. */
function selectRules(values: OptionValues): Rule[] {
  const [only, not] = [ruleListOption(values, 'rules'), ruleListOption(values, 'skip')];
  const named = (list: readonly string[], { id }: Rule): boolean =>
    list.includes(id) || list.includes(id.split('/')[0]!);
  return RULES.filter((rule) => (!only.length || named(only, rule)) && !named(not, rule));
}

function ruleListOption(values: OptionValues, name: string): string[] {
  const list = [values[name] ?? []].flat().flatMap((value) => String(value).split(','));
  const words = list.map((word) => word.trim()).filter(Boolean);
  const unknown = words.find((word) => !RULES.some(({ id }) => id === word || id.startsWith(`${word}/`)));
  if (unknown) throw new UsageError(`--${name} knows no rule “${unknown}”`);
  return words;
}

function minCoverageOption(values: OptionValues): number {
  const text = textOption(values, 'min-coverage');
  if (text === undefined) return MIN_COVERAGE_PERCENT;
  const coverage = Number(text.replace(/\s*%$/, ''));
  if (text.trim() && coverage >= 0 && coverage <= 100) return coverage;
  throw new UsageError(`--min-coverage is a number from 0 to 100, not “${text}”`);
}
