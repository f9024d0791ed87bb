import ts from 'typescript';

/** A string of more than one word, where it stands in its file. */
export interface PlacedSentence {
  readonly line: number;
  readonly says: string;
}

/** Every string of more than one word in a file of words; what is filled in stands as ‹name›. */
export function sentencesIn(path: string, code: string): readonly PlacedSentence[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: PlacedSentence[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    const says = textOf(node);
    if (says !== null && /\p{L}.*\s|\s.*\p{L}/u.test(says))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, says });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return (
    node.head.text +
    node.templateSpans
      .map(({ expression, literal }) => `‹${expression.getText().replaceAll(/\s+/g, ' ')}›${literal.text}`)
      .join('')
  );
}
