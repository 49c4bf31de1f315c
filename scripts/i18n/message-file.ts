/** Puts translated texts into the source of a file of messages. What is no text stays, such as imports and plural rules. */
import ts from 'typescript';

/**
 * @param code of the language's own file, or of the English one
 * @param file its name: ids of its messages begin with it
 * @param texts by id; a message that is not in it keeps its text
 */
export function replaceTexts(code: string, file: string, texts: ReadonlyMap<string, string>): string {
  const source = ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest, true);
  const edits: { start: number; end: number; text: string }[] = [];
  const replace = (node: ts.Node, text: string): number =>
    edits.push({ start: node.getStart(source), end: node.end, text });

  const visit = (id: string, node: ts.Expression): void => {
    if (ts.isStringLiteralLike(node) && texts.has(id)) replace(node, JSON.stringify(texts.get(id)));
    else if (ts.isArrayLiteralExpression(node) && texts.has(`${id}[0]`)) {
      const forms: string[] = [];
      for (let form; (form = texts.get(`${id}[${forms.length}]`)) !== undefined;) forms.push(JSON.stringify(form));
      replace(node, `[${forms.join(', ')}]`);
    } else if (ts.isObjectLiteralExpression(node))
      for (const property of node.properties)
        if (ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name))
          visit(`${id}.${property.name.text}`, property.initializer);
  };

  for (const statement of source.statements)
    if (ts.isVariableStatement(statement))
      for (const { initializer } of statement.declarationList.declarations) if (initializer) visit(file, initializer);
  return edits.reduceRight((text, { start, end, text: own }) => text.slice(0, start) + own + text.slice(end), code);
}
