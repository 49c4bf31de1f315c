import type { Rule } from '../../core/check/rule.js';
import type { PageReport, ReportedFinding } from './check-page.js';
import type { SourceRange } from './source-positions.js';

/**
 * The report for code hosts and editors: SARIF 2.1.0 (OASIS). The help of each rule is in the file itself.
 *
 * @param version of the program.
 */
export function reportSarif(pages: readonly PageReport[], rules: readonly Rule[], version: string): string {
  const errors = pages.flatMap(({ source, error }) => (error ? [{ source, error }] : []));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'aloud check', semanticVersion: version, rules: rules.map(ruleDescriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: errors.length === 0,
            toolExecutionNotifications: errors.map(({ source, error }) => ({
              level: 'error',
              message: { text: `${error.message} — ${error.advice}` },
              locations: [{ physicalLocation: { artifactLocation: artifactLocation(source.name) } }],
            })),
          },
        ],
        results: pages.flatMap(({ source, findings }) =>
          findings.map((finding) => sarifResult(finding, source.name, rules)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleDescriptor({ id, severity, description, rationale, criteria }: Rule): object {
  const wcag = criteria.length ? ` WCAG 2.2: ${criteria.join(', ')}.` : '';
  return {
    id,
    shortDescription: { text: description },
    help: { text: `${description} ${rationale}${wcag}` },
    defaultConfiguration: { level: severity },
    ...(criteria.length && { properties: { tags: criteria.map((criterion) => `WCAG ${criterion}`) } }),
  };
}

function sarifResult(finding: ReportedFinding, name: string, rules: readonly Rule[]): object {
  const { rule, severity, message, advice, edits, related } = finding;
  const location = (range: SourceRange): object => ({
    physicalLocation: { artifactLocation: artifactLocation(name), region: sarifRegion(range) },
  });
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: severity,
    message: { text: `${message} — ${advice}` },
    locations: [location(finding)],
    ...(related.length && { relatedLocations: related.map(location) }),
    ...(edits.length && {
      fixes: [
        {
          description: { text: advice },
          artifactChanges: [
            {
              artifactLocation: artifactLocation(name),
              replacements: edits.map((edit) => ({
                deletedRegion: sarifRegion(edit),
                insertedContent: { text: edit.text },
              })),
            },
          ],
        },
      ],
    }),
  };
}

const sarifRegion = ({ line, column, endLine, endColumn }: SourceRange): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

/** A path as a relative URL (RFC 3986) with escaped parts. */
function artifactLocation(name: string): { uri: string } {
  if (/^https?:/i.test(name)) return { uri: new URL(name).href };
  if (name === '-') return { uri: 'stdin' };
  const path = name.replaceAll('\\', '/');
  const absolute = /^[a-z]:/i.test(path) ? `/${path}` : path;
  return { uri: (absolute.startsWith('/') ? 'file://' : '') + absolute.split('/').map(encodeURIComponent).join('/') };
}
