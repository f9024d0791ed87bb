import type { Edition } from '../../guidance/edition';
import { readAmount } from '../../money/amount';
import { readFinancialYear } from '../../money/financial-year';
import { add, noPence, type Pence } from '../../money/pence';
import { poundsShown } from '../../money/pounds';
import { workingWords as words } from './words';
import { flagArgument, shownCell, wordsArgument, yearArgument } from '../arguments';
import { CellError, cellOf, isMissing, saysNothing } from '../cell';
import { inPounds } from '../pounds-result';
import { rangeOf } from '../ranges';
import { stepOf, type Step, type Worked } from './worked';

type Kind = 'cashable' | 'non-cashable' | 'unstated' | 'service cut' | 'heading';

/** Rows of a register by what became of them. */
interface Counts {
  readonly counted: Map<Kind, { rows: number; sum: Pence }>;
  cuts: number;
  otherKinds: number;
  otherYears: number;
}

/** How the gains of a year come from a register: what is added up, and what is left out and why. */
export function gainsWorked(
  [amounts, years, year, kinds, kind, cumulative]: readonly unknown[],
  edition: Edition,
): Worked {
  const asked = yearArgument(year, 'Year') ?? '';
  const toDate = flagArgument(cumulative, 'Cumulative');
  const kindAsked = kindOf(wordsArgument(kind, 'Kind'));
  const withKinds = !isMissing(kinds);
  const yearRange = rangeOf(years);
  const kindRange = rangeOf(kinds);
  const counts: Counts = { counted: new Map(), cuts: 0, otherKinds: 0, otherYears: 0 };
  rangeOf(amounts).forEach((row, r) => {
    row.forEach((given, c) => {
      const ofKind = withKinds ? kindOf(textOf(kindRange[r]?.[c])) : 'unstated';
      if (ofKind === 'heading') return;
      const ofYear = yearOf(yearRange[r]?.[c]);
      const amount = amountOf(given);
      if (ofKind === 'service cut') counts.cuts += 1;
      else if (kindAsked !== 'unstated' && ofKind !== kindAsked) counts.otherKinds += isBlank(given) ? 0 : 1;
      else if (ofYear === null) return;
      else if (toDate ? ofYear > asked : ofYear !== asked) counts.otherYears += 1;
      else {
        const tally = counts.counted.get(ofKind) ?? { rows: 0, sum: noPence };
        counts.counted.set(ofKind, { rows: tally.rows + 1, sum: add(tally.sum, amount) });
      }
    });
  });
  let total = noPence;
  const steps: Step[] = [stepOf(words.yearAsked(toDate), asked)];
  for (const [ofKind, { rows, sum }] of counts.counted) {
    total = add(total, sum);
    const said = withKinds && ofKind !== 'service cut' && ofKind !== 'heading' ? ofKind : 'any';
    steps.push(
      stepOf(words.gainsOf(rows, words.kindWords[said]), poundsShown(sum), kindCites(ofKind, edition)),
    );
  }
  if (counts.counted.size === 0) steps.push(stepOf(words.noGains, poundsShown(noPence)));
  if (counts.cuts > 0)
    steps.push(stepOf(words.serviceCuts(counts.cuts), words.notCounted, paragraphs(edition, '2.3', 'A4')));
  if (counts.otherKinds > 0) steps.push(stepOf(words.otherKinds(counts.otherKinds), words.notCounted));
  if (counts.otherYears > 0) steps.push(stepOf(words.otherYears(counts.otherYears), words.notCounted));
  if (counts.counted.size > 1) steps.push(stepOf(words.together, poundsShown(total)));
  return { steps, value: inPounds(total) };
}

function kindOf(word: string): Kind {
  const bare = word.toLowerCase().replace(/[\s\u00a0\-\u2010-\u2015]+/g, '');
  if (bare === 'cashable') return 'cashable';
  if (bare === 'noncashable') return 'non-cashable';
  if (bare === 'kind' || bare === 'kinds') return 'heading';
  return bare === '' ? 'unstated' : 'service cut';
}

function textOf(given: unknown): string {
  const cell = cellOf(given);
  return cell instanceof CellError || saysNothing(cell) ? '' : shownCell(cell);
}

function yearOf(given: unknown): string | null {
  const cell = cellOf(given);
  return cell instanceof CellError || typeof cell === 'boolean' ? null : readFinancialYear(cell);
}

function amountOf(given: unknown): Pence {
  const cell = cellOf(given);
  const read = cell instanceof CellError ? null : readAmount(cell, '£');
  return read?.kind === 'amount' ? read.pence : noPence;
}

const isBlank = (given: unknown): boolean => {
  const cell = cellOf(given);
  return !(cell instanceof CellError) && saysNothing(cell);
};

function kindCites(kind: Kind, edition: Edition): readonly string[] {
  return edition.kindsOfGain.find(({ id }) => id === kind)?.cites ?? [];
}

const paragraphs = (edition: Edition, ...ids: readonly string[]): readonly string[] =>
  ids.filter((id) => edition.paragraphs[id] !== undefined);
