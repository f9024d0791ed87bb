import { workingWords as words } from './words';
import { wordsArgument } from '../arguments';
import { editionArgument } from '../edition-argument';
import { ruleOf } from '../rule';
import { stepOf, type Worked } from './worked';

/** Where a figure or paragraph is found. */
export function ruleWorked([rule, namedEdition]: readonly unknown[]): Worked {
  const edition = editionArgument(namedEdition);
  const asked = wordsArgument(rule, 'Rule');
  const value = ruleOf(rule, edition);
  const [says = '', source = ''] = value[0] ?? [];
  const id = asked.replace(/^para(?:graph)?s?\b\.?\s*/i, '').toUpperCase();
  const isParagraph = edition.paragraphs[id] !== undefined;
  return {
    steps: [
      stepOf(
        isParagraph ? words.looksUpParagraph(id) : words.looksUpFigure(asked),
        String(says),
        isParagraph ? [id] : [],
      ),
      stepOf(words.source, String(source)),
    ],
    value,
  };
}
