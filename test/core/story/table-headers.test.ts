import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHeaderFinder } from '../../../src/core/story/table-headers.js';
import { descendants } from '../../../src/core/story/tree.js';
import { markedElement } from './read-html.js';

const row = (tag: string, ...cells: string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const HEAD = row('th', 'Town', 'dead', 'hurt');

/** The header that is said before each cell of the rows after the first one, row by row; '' for none. */
function headersOf(rows: string, attributes = ''): string[] {
  const table = markedElement(`<table here ${attributes}>${rows}</table>`);
  const findHeader = createHeaderFinder();
  return descendants(table)
    .filter(({ localName }) => localName === 'tr')
    .map((tr) =>
      descendants(tr)
        .filter(({ localName }) => /^t[dh]$/.test(localName))
        .map((cell) => findHeader(cell) ?? '')
        .join(),
    )
    .slice(1);
}

describe('the header of a column is said before a cell', () => {
  const TABLES: readonly (readonly [what: string, rows: string, headers: readonly string[]])[] = [
    ['in each row', HEAD + row('td', 'A', '1', '2').repeat(2), ['Town,dead,hurt', 'Town,dead,hurt']],
    ['in a row with a header of its own', `${HEAD}<tr><th>A</th><td>1</td></tr>`, ['Town,dead']],
    ['that the row repeats: not', HEAD + row('td', 'A', 'dead', '2'), ['Town,,hurt']],
    ['beyond the columns: not', HEAD + row('td', 'A', '1', '2', '3'), ['Town,dead,hurt,']],
    ['of a row of headers: not', HEAD + row('th', 'Port', 'ships') + row('td', 'B', '3'), [',', 'Port,ships']],
    ['without headers: not', row('td', 'Town', 'dead') + row('td', 'A', '1'), [',']],
    ['after an empty row', `${HEAD}<tr></tr>${row('td', 'A')}`, ['', 'Town']],
    ['in markup with spaces and scripts', HEAD + '<tr> <td>A</td> <script></script> <td>1</td> </tr>', ['Town,dead']],
    ['with one space between words', `<tr><th> Number \n  of <b>dead</b></th></tr>${row('td', '1')}`, ['Number of dead']],
    ['that is the same but for spaces: not', `<tr><th>Old\n town</th></tr>${row('td', ' Old  town ')}`, ['']],
    ['with an empty header: not', row('th', 'Town', '') + row('td', 'A', '1'), ['Town,']],
    ['of 60 letters', row('th', 'x'.repeat(60)) + row('td', 'A'), ['x'.repeat(60)]],
    ['of more letters: not', row('th', 'x'.repeat(61), 'dead') + row('td', 'A', '1'), [',dead']],
    ['over two columns', `<tr><th colspan="2">Town</th><th>dead</th></tr>${row('td', 'A', 'B', '1')}`, ['Town,Town,dead']],
    ['after a wide cell', `${HEAD}<tr><td colspan="2">A</td><td>1</td></tr>`, ['Town,hurt']],
    ['beside a tall first cell', `${HEAD}<tr><td rowspan="3">A</td><td>1</td></tr>${row('td', '2').repeat(2)}${row('td', 'B')}`, ['Town,dead', 'dead', 'dead', 'Town']],
    ['beside a tall last cell', `${HEAD}<tr><td>A</td><td>1</td><td rowspan="2">2</td></tr>${row('td', 'B', '3')}${row('td', 'C', '4', '5')}`, ['Town,dead,hurt', 'Town,dead', 'Town,dead,hurt']],
    ['beside a taller last cell', `${HEAD}<tr><td>A</td><td>1</td><td rowspan="3">2</td></tr>${row('td', 'B')}${row('td', 'B', '3', '6')}${row('td', 'C', '4', '5')}`, ['Town,dead,hurt', 'Town', 'Town,dead,', 'Town,dead,hurt']],
    ['after a wide and tall cell', `${HEAD}<tr><td colspan="2" rowspan="2">A</td><td>1</td></tr>${row('td', '2')}`, ['Town,hurt', 'hurt']],
    ...['0', '-2', 'x', '', '1.9'].map((span) => [`after a cell of ${span} columns`, `${HEAD}<tr><td colspan="${span}">A</td><td>1</td></tr>`, ['Town,dead']] as const),
  ]; // prettier-ignore
  for (const [what, rows, headers] of TABLES) it(what, () => assert.deepEqual(headersOf(rows), headers));

  it('after a cell of thousands of columns, which counts as one hundred', () => {
    const wide = `<tr><th colspan="9999">A</th><th>dead</th></tr>`;
    const headers = headersOf(wide + row('td', ...Array.from({ length: 102 }, (_, at) => String(at))))[0]!.split(',');
    assert.deepEqual(headers.slice(98), ['A', 'A', 'dead', '']);
  });

  it('in a table with a role, unless it is for layout', () => {
    const read = (role: string): string[] => headersOf(HEAD + row('td', 'A'), `role="${role}"`);
    for (const role of ['none', 'presentation']) assert.deepEqual(read(role), [''], role);
    for (const role of ['grid', 'nonexistent', 'x-none', '']) assert.deepEqual(read(role), ['Town'], role);
  });

  it('in the inner one of two tables', () => {
    const inner = `<table>${row('th', 'Port')}${row('td', 'B')}</table>`;
    assert.deepEqual(headersOf(HEAD + row('td', inner, '1')), [',,Port,', '', 'Port']);
  });

  it('not in a cell outside a table', () =>
    assert.equal(createHeaderFinder()(markedElement('<p here>A</p>')), undefined));
});
