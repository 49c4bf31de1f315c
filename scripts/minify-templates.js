/**
 * Makes Lit's templates smaller: css`…` with esbuild's own minifier, html`…` and svg`…` by collapsing every run of
 * white space to one space, which looks the same in every browser.
 *
 * It does not use esbuild-plugin-minify-html-literals, whose clean-css 4 silently drops `@container` blocks together
 * with the rule after them.
 */
import { transform } from 'esbuild';
import ts from 'typescript';

export async function minifyTemplates(path, code) {
  if (!/\b(css|html|svg)`/.test(code)) return code;
  const edits = [];
  collectPieces(ts.createSourceFile(path, code, ts.ScriptTarget.Latest), edits);
  let minified = code;
  for (const { start, end, text, kind } of edits.sort((a, b) => b.start - a.start)) {
    const replacement = kind === 'css' ? await minifyStyle(text) : collapseSpaces(text);
    minified = minified.slice(0, start) + escapeTemplate(replacement) + minified.slice(end);
  }
  return minified;
}

/** Collects the literal pieces of every template, also of templates in expressions. */
function collectPieces(node, edits) {
  if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
    const tag = node.tag.text;
    const pieces = piecesOf(node.template);
    if (tag === 'css') {
      // A style with expressions is no valid style sheet before it runs.
      const kind = pieces.length === 1 ? 'css' : 'space';
      edits.push(...pieces.map((piece) => ({ ...contentOf(piece), kind })));
    } else if ((tag === 'html' || tag === 'svg') && !pieces.some((piece) => /<(pre|textarea)\b/i.test(piece.text))) {
      edits.push(...pieces.map((piece) => ({ ...contentOf(piece), kind: 'space' })));
    }
  }
  ts.forEachChild(node, (child) => collectPieces(child, edits));
}

function piecesOf(template) {
  return ts.isTemplateExpression(template)
    ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
    : [template];
}

/** The text between the piece's backtick or brace and its backtick or `${`. */
function contentOf(piece) {
  const last = piece.kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral || piece.kind === ts.SyntaxKind.TemplateTail;
  const start = piece.end - piece.rawText.length - (last ? 1 : 2);
  return { start, end: start + piece.rawText.length, text: piece.text };
}

async function minifyStyle(text) {
  const { code } = await transform(text, { loader: 'css', minify: true, legalComments: 'none' });
  return code.trim();
}

function collapseSpaces(text) {
  return text.replace(/\s+/g, ' ');
}

function escapeTemplate(text) {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}
