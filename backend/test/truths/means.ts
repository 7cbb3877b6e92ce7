import ts from 'typescript';

/**
 * Means are forbidden: over sides, over organisations, over recommendations. A median is a level that somebody stated; a mean
 * is nobody's. @returns what in a source computes one.
 */
export function meansIn(name: string, source: string): string[] {
  if (name.endsWith('.html')) return DIVIDED_IN_TEMPLATE.exec(source) ? ['divides by how many there are'] : [];
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    const fault = faultOf(node);
    if (fault !== undefined) faults.push(`${fault}: ${node.getText().slice(0, MOST_SHOWN)}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  return faults;
}

const MOST_SHOWN = 120;
/** Of PostgreSQL; percentile_disc is the one that takes a value that is there. */
const SQL_MEAN = /\b(avg|percentile_cont|stddev(_\w+)?|var_pop|var_samp|variance|regr_\w+)\s*\(/i;
const SQL_SUM = /\bsum\s*\(\s*(distinct\s+)?(\w+\.)?(level|lowest|highest|divergence|regional_divergence|distance)\b/i;
const SQL_DIVIDED = /\bsum\s*\([^)]*\)[^,;]{0,20}\/[^,;]{0,30}\bcount\s*\(/i;
const NAMED = /^(means?|averages?|avg)(?=[A-Z_]|$)|(Means?|Averages?|Avg)(?=[A-Z_]|$)/;
const NAMED_LEVEL = /\b(levels?|median|divergence)\b/i;
const HOW_MANY = /\b(length|size|organisations|count|recommendations)\)*$/;
const DIVIDED_IN_TEMPLATE = /\/\s*[\w.]+(\(\))?\.length\b/;

function faultOf(node: ts.Node): string | undefined {
  if (isText(node)) return faultOfSql(node.text);
  if (ts.isIdentifier(node)) return NAMED.test(node.text) ? 'is called a mean' : undefined;
  if (ts.isBinaryExpression(node)) return isShare(node) ? 'divides by how many there are' : undefined;
  if (ts.isCallExpression(node)) return addsLevels(node) ? 'adds levels up' : undefined;
  return undefined;
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

function faultOfSql(text: string): string | undefined {
  if (SQL_MEAN.test(text)) return 'takes a mean';
  if (SQL_SUM.test(text)) return 'adds levels up';
  return SQL_DIVIDED.test(text) ? 'divides a sum by a count' : undefined;
}

const isShare = ({ operatorToken, right }: ts.BinaryExpression): boolean =>
  operatorToken.kind === ts.SyntaxKind.SlashToken && HOW_MANY.test(right.getText());

const addsLevels = ({ expression, arguments: [work] }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) &&
  expression.name.text === 'reduce' &&
  (NAMED_LEVEL.test(work?.getText() ?? '') || NAMED_LEVEL.test(expression.expression.getText().split('.')[0] ?? ''));
