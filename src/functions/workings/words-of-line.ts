import type { Edition } from '../../guidance/edition';
import { workingWords as words } from './words';
import { wordsArgument } from '../arguments';
import { CellError, cellOf, saysNothing } from '../cell';
import { rangeOf } from '../ranges';
import { reasonOf, treatmentWordOf } from '../treatment';
import { stepOf, type Step, type Worked } from './worked';

/** A label that no rule names. */
const unnamed = 'Zzz';

/** How a treatment comes from a line's words. */
export function treatmentWorked(given: readonly unknown[], edition: Edition): Worked {
  const [label, code, section] = given;
  const treatment = treatmentWordOf(label, code, section);
  return { steps: steps(given, edition), value: treatment };
}

/** How the reason of a treatment comes from a line's words. */
export function reasonWorked(given: readonly unknown[], edition: Edition): Worked {
  const [label, code, section] = given;
  return { steps: steps(given, edition), value: reasonOf(label, code, section) };
}

function steps([label, code, section]: readonly unknown[], edition: Edition): Step[] {
  const said = wordsArgument(label, 'Label');
  if (said === '') return [stepOf(words.blankLabel, '')];
  const outcome = (of: string, under: unknown): string =>
    `${treatmentWordOf(of, code, under)}\n${reasonOf(of, code, under)}`;
  const treatment = treatmentWordOf(label, code, section);
  const reason = reasonOf(label, code, section);
  const cites = paragraphsIn(reason, edition);
  const found: Step[] = [stepOf(words.lineReads, said)];
  const now = outcome(said, section);
  if (now === outcome(unnamed, section)) {
    found.push(
      now === outcome(unnamed, undefined)
        ? stepOf(words.noWordDecides, '')
        : stepOf(words.decidingSection, headingsShown(section)),
    );
  } else {
    const deciding = decidingWords(said, (rest) => outcome(rest, section) !== now);
    found.push(
      deciding.length === 0
        ? stepOf(words.decidingTogether, said)
        : stepOf(words.decidingWords(deciding.length), deciding.join(' ')),
    );
  }
  found.push(stepOf(words.treated, treatment, cites));
  return found;
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

function headingsShown(section: unknown): string {
  const headings = rangeOf(section).flatMap((row) =>
    row.flatMap((given) => {
      const cell = cellOf(given);
      return cell instanceof CellError || saysNothing(cell) ? [] : [String(cell)];
    }),
  );
  return headings.join(' > ');
}
