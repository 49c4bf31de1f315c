import type { Rule } from '../../core/check/rule.js';
import type { Checked, Told } from './checked.js';
import type { Span } from './positions.js';

/**
 * For code hosts and editors: SARIF 2.1.0 (OASIS). A rule's help is in the file itself.
 *
 * @param version the program's.
 */
export function reportSarif(pages: readonly Checked[], rules: readonly Rule[], version: string): string {
  const complaints = pages.flatMap(({ source, complaint }) => (complaint ? [{ source, complaint }] : []));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'aloud check', semanticVersion: version, rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: complaints.length === 0,
            toolExecutionNotifications: complaints.map(({ source, complaint }) => ({
              level: 'error',
              message: { text: `${complaint.message} — ${complaint.mend}` },
              locations: [{ physicalLocation: { artifactLocation: artifact(source.name) } }],
            })),
          },
        ],
        results: pages.flatMap(({ source, findings }) =>
          findings.map((finding) => result(finding, source.name, rules)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor({ id, severity, finds, why, criteria }: Rule): object {
  const wcag = criteria.length ? ` WCAG 2.2: ${criteria.join(', ')}.` : '';
  return {
    id,
    shortDescription: { text: finds },
    help: { text: `${finds} ${why}${wcag}` },
    defaultConfiguration: { level: severity },
    ...(criteria.length && { properties: { tags: criteria.map((criterion) => `WCAG ${criterion}`) } }),
  };
}

function result(finding: Told, name: string, rules: readonly Rule[]): object {
  const { rule, severity, message, mend, edits, related } = finding;
  const location = (span: Span): object => ({
    physicalLocation: { artifactLocation: artifact(name), region: region(span) },
  });
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: severity,
    message: { text: `${message} — ${mend}` },
    locations: [location(finding)],
    ...(related.length && { relatedLocations: related.map(location) }),
    ...(edits.length && {
      fixes: [
        {
          description: { text: mend },
          artifactChanges: [
            {
              artifactLocation: artifact(name),
              replacements: edits.map((edit) => ({
                deletedRegion: region(edit),
                insertedContent: { text: edit.text },
              })),
            },
          ],
        },
      ],
    }),
  };
}

const region = ({ line, column, endLine, endColumn }: Span): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

/** A path as a relative address (RFC 3986): each part of it escaped. */
function artifact(name: string): { uri: string } {
  if (/^https?:/i.test(name)) return { uri: new URL(name).href };
  if (name === '-') return { uri: 'stdin' };
  const path = name.replaceAll('\\', '/');
  const absolute = /^[a-z]:/i.test(path) ? `/${path}` : path;
  return { uri: (absolute.startsWith('/') ? 'file://' : '') + absolute.split('/').map(encodeURIComponent).join('/') };
}
