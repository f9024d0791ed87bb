import type { WorkingStep } from '../explained';
import { stepOf } from '../step';
import type { RuleArguments, RuleFigures } from './function';
import { words } from './step-words';

/** What was looked up, and where it stands. */
export function steps(
  { says, source, paragraph }: RuleFigures,
  { rule }: RuleArguments,
): readonly WorkingStep[] {
  const found =
    paragraph === null
      ? stepOf(words.looksUpFigure(rule), String(says))
      : stepOf(words.looksUpParagraph(paragraph), String(says), [paragraph]);
  return [found, stepOf(words.source, source)];
}
