import type { WorkingStep } from '../explained';
import { stepOf } from '../step';
import type { RuleArguments, RuleFigures } from './function';
import { words } from './step-words';

/** What was looked up, and where it stands. */
export function steps(
  { says, source, paragraph, question }: RuleFigures,
  { rule }: RuleArguments,
): readonly WorkingStep[] {
  if (paragraph === null)
    return [stepOf(words.looksUpFigure(rule), String(says)), stepOf(words.source, source)];
  const found =
    question === null ? words.looksUpParagraph(paragraph) : words.looksUpQuestion(question, paragraph);
  return [stepOf(found, String(says), [paragraph]), stepOf(words.source, source)];
}
