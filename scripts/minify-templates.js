/**
 * Makes templates smaller: css`…` with esbuild's own minifier, html`…` and svg`…` by collapsing every run of white
 * space to one space, which looks the same in every browser, and a style with expressions after `/* css *\/` by leaving
 * out the white space around its punctuation.
 *
 * It does not use esbuild-plugin-minify-html-literals, whose clean-css 4 silently drops `@container` blocks together
 * with the rule after them.
 */
import { transform } from 'esbuild';
import ts from 'typescript';

export async function minifyTemplates(path, code) {
  if (!/\b(css|html|svg)`|\/\* css \*\//.test(code)) return code;
  const edits = [];
  collectPieces(ts.createSourceFile(path, code, ts.ScriptTarget.Latest), edits);
  let minified = code;
  for (const { start, end, text, kind } of edits.sort((a, b) => b.start - a.start)) {
    const replacement = await MINIFIERS[kind](text);
    minified = minified.slice(0, start) + escapeTemplate(replacement) + minified.slice(end);
  }
  return minified;
}

const MINIFIERS = {
  css: minifyStyle,
  space: collapseSpaces,
  style: (text) => collapseSpaces(text.replace(/\s*([{};,])\s*/g, '$1').replace(/(\w): /g, '$1:')),
};

/** Collects the literal pieces of every template, also of templates in expressions. */
function collectPieces(node, edits, source = node.text) {
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
  const comments = ts.isTemplateLiteral(node) ? (ts.getTrailingCommentRanges(source, node.pos) ?? []) : [];
  if (comments.some(({ pos, end }) => source.slice(pos, end) === '/* css */'))
    edits.push(...piecesOf(node).map((piece) => ({ ...contentOf(piece), kind: 'style' })));
  ts.forEachChild(node, (child) => collectPieces(child, edits, source));
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
