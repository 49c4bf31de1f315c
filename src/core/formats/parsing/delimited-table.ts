/** A row of a table, with its line in the file, from 1. */
export interface TableRow {
  readonly line: number;
  readonly fields: readonly string[];
}

const FIELD = {
  ',': /(?:"([^"]*(?:""[^"]*)*)"|([^,\r\n]*))(,|\r\n?|\n|$)/y,
  ';': /(?:"([^"]*(?:""[^"]*)*)"|([^;\r\n]*))(;|\r\n?|\n|$)/y,
};

/**
 * The rows of a table: CSV (RFC 4180), with commas or semicolons; or lines with tabs, whose quotation marks belong to the
 * text. Ignores empty lines.
 */
export function parseTable(source: string, delimiter: ',' | ';' | '\t'): TableRow[] {
  if (delimiter === '\t')
    return source
      .split(/\r\n?|\n/)
      .map((text, index) => ({ line: index + 1, fields: text.split('\t') }))
      .filter(({ fields }) => fields.length > 1 || fields[0]!.trim());
  const pattern = FIELD[delimiter];
  const rows: TableRow[] = [];
  let fields: string[] = [];
  let line = 1;
  let first = 1;
  for (let at = 0; at < source.length || fields.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    // Each text matches: a quotation mark without its second is a part of a plain field.
    const [whole, quoted, plain, separator] = pattern.exec(source)!;
    fields.push((quoted?.replaceAll('""', '"') ?? plain!).trim());
    line += whole.match(/\r\n?|\n/g)?.length ?? 0;
    if (separator === delimiter) continue;
    if (fields.length > 1 || fields[0]) rows.push({ line: first, fields });
    fields = [];
    first = line;
  }
  return rows;
}
