import type { Edition } from '../../guidance/edition';
import type { WorkingStep } from '../explained';
import type { LineInWords } from '../line-in-words';
import { stepOf } from '../step';
import { treatedLine, type TreatedLine } from '../treat-line';
import { words } from './step-words';

/** A label that no rule names. */
const unnamed = 'Zzz';

/** Which words of a line decide, and what they make of it. */
export function steps(
  { treatment, reason }: TreatedLine,
  line: LineInWords,
  edition: Edition,
): readonly WorkingStep[] {
  if (line.label === '') return [stepOf(words.blankLabel, '')];
  return [
    stepOf(words.lineReads, line.label),
    decidingStep(line),
    stepOf(words.treated, treatment, paragraphsIn(reason, edition)),
  ];
}

function decidingStep(line: LineInWords): WorkingStep {
  const outcome = (label: string, section = line.section): string => {
    const { treatment, reason } = treatedLine({ ...line, label, section });
    return `${treatment}\n${reason}`;
  };
  const now = outcome(line.label);
  if (now === outcome(unnamed)) {
    return now === outcome(unnamed, [])
      ? stepOf(words.noWordDecides, '')
      : stepOf(words.decidingSection, line.section.join(' > '));
  }
  const deciding = decidingWords(line.label, (rest) => outcome(rest) !== now);
  return deciding.length === 0
    ? stepOf(words.decidingTogether, line.label)
    : stepOf(words.decidingWords(deciding.length), deciding.join(' '));
}

/** The words of a label without which the outcome would be another. */
function decidingWords(label: string, matters: (rest: string) => boolean): readonly string[] {
  const all = label.split(/\s+/);
  return all.filter((word, index) => {
    if (!/\p{L}/u.test(word)) return false;
    const rest = all.filter((_, other) => other !== index).join(' ');
    return matters(/\p{L}/u.test(rest) ? rest : unnamed);
  });
}

/** Paragraphs named in a sentence, as far as the edition has them. */
function paragraphsIn(sentence: string, edition: Edition): readonly string[] {
  const named = [...sentence.matchAll(/\b([A-P]?\d{1,2}(?:\.\d{1,2})?)\b/g)].map(([id]) => id);
  return named.filter((id) => /[A-P.]/.test(id) && edition.paragraphs[id] !== undefined);
}
