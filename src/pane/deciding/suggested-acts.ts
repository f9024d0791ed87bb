import { argumentFor } from '../../budget/treatment/reason-words';
import type { LineTreatment } from '../../budget/line';
import { noPence, sum, type Pence } from '../../money/pence';
import type { PlacedLine } from '../figures/lines-by-treatment';

/** What may be said for and against counting a line, sentence by sentence; both empty where the reason is plain. */
export function argumentsOn({ line }: PlacedLine): {
  readonly forCounting: readonly string[];
  readonly forLeavingOut: readonly string[];
} {
  const leaving: LineTreatment =
    line.suggested === null || line.suggested === 'included' ? 'excluded-by-officer' : line.suggested;
  return {
    forCounting: sentencesOf(argumentFor(line.reason, 'included')),
    forLeavingOut: sentencesOf(argumentFor(line.reason, leaving)),
  };
}

function sentencesOf(text: string): readonly string[] {
  // A full stop ends a sentence where a space follows it.
  return text
    .replace(/\.\s+/g, '.\n')
    .split('\n')
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Lines that one press can decide as suggested, with what they come to. */
export interface Together {
  readonly lines: readonly PlacedLine[];
  readonly amount: Pence;
}

/** A line whose suggestion can be taken without asking for a figure first. */
export const mayBeAccepted = ({ line }: PlacedLine): boolean =>
  line.suggested !== null && line.mixes === null;

const together = (lines: readonly PlacedLine[]): Together => ({
  lines,
  amount: sum(lines.map(({ line }) => line.amount ?? noPence)),
});

/** Lines of one sheet that are left open for the same reason, with the same suggestion: two or more of a kind. */
export function kindsOf(lines: readonly PlacedLine[]): readonly Together[] {
  const kinds = new Map<string, PlacedLine[]>();
  for (const placed of lines.filter(mayBeAccepted)) {
    const { line, sheet } = placed;
    const name = [sheet, line.suggested, line.reason].join('\n');
    const kind = kinds.get(name);
    if (kind === undefined) kinds.set(name, [placed]);
    else kind.push(placed);
  }
  return [...kinds.values()].filter((kind) => kind.length > 1).map(together);
}

const steps = [10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 5_000_000, 10_000_000];

/** Amounts in pounds below which there are lines to decide, each time more of them than below the one before. */
export function thresholdsOf(lines: readonly PlacedLine[]): readonly number[] {
  let before = 0;
  return steps.filter((pounds) => {
    const below = belowAmount(lines, pounds).lines.length;
    if (below < 2 || below === before) return false;
    before = below;
    return true;
  });
}

/** Lines of the first line's sheet whose size is below so many pounds. */
export function belowAmount(lines: readonly PlacedLine[], pounds: number): Together {
  const sheet = lines[0]?.sheet;
  return together(
    lines.filter(
      (placed) =>
        placed.sheet === sheet && mayBeAccepted(placed) && Math.abs(placed.line.amount ?? 0) < 100 * pounds,
    ),
  );
}
