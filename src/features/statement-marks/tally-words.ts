import { counted } from '../../english/counted';

/** What a check came to, in numbers and in the sentence that says them. */
export interface Tally {
  readonly toPutRight: number;
  readonly toExplain: number;
  readonly toLookAt: number;
  readonly explained: number;
  readonly lookedAt: number;
  readonly notes: number;
  /** How many checks ended how: together all of them. */
  readonly pass: number;
  readonly fail: number;
  readonly cannotTell: number;
  readonly notApplicable: number;
}

const nothingLeft = 'Nothing to put right or to explain';
const nothingApplies = 'Nothing was checked: none of the checks applies to what is entered.';

const appliedIn = ({ pass, fail, cannotTell }: Tally): number => pass + fail + cannotTell;

/** What is left to do, such as `2 to put right, 1 to explain.` Findings are counted as they are listed. */
export function leftToDo(tally: Tally): string {
  const { toPutRight, toExplain, toLookAt, explained, lookedAt, notes, pass } = tally;
  const applicable = appliedIn(tally);
  if (applicable === 0) return nothingApplies;
  if (pass === applicable) return `${nothingLeft}.`;
  return `${[
    ...(toPutRight > 0 ? [`${toPutRight} to put right`] : []),
    ...(toExplain > 0 ? [`${toExplain} to explain`] : []),
    ...(toLookAt > 0 ? [`${toLookAt} to look at`] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
    ...(explained > 0 ? [`${explained} explained`] : []),
    ...(lookedAt > 0 ? [`${lookedAt} looked at`] : []),
  ].join(', ')}.`;
}

/**
 * The result in one sentence or two, such as `2 to put right, 1 to explain. Of 43 checks 30 hold, 2 do not, 1 can’t tell, 10
 * do not apply.` The checks add up to all of them.
 */
export function resultSentence(tally: Tally): string {
  const { pass, fail, cannotTell, notApplicable } = tally;
  const applicable = appliedIn(tally);
  if (applicable === 0) return nothingApplies;
  const not =
    notApplicable === 0 ? '' : `, ${notApplicable} ${notApplicable === 1 ? 'does' : 'do'} not apply`;
  if (pass === applicable)
    return `${nothingLeft}: all ${counted(applicable, 'check')} that apply hold${not}.`;
  const ends = [
    `${pass} ${pass === 1 ? 'holds' : 'hold'}`,
    ...(fail > 0 ? [`${fail} ${fail === 1 ? 'does' : 'do'} not`] : []),
    ...(cannotTell > 0 ? [`${cannotTell} can’t tell`] : []),
  ];
  return `${leftToDo(tally)} Of ${counted(applicable + notApplicable, 'check')} ${ends.join(', ')}${not}.`;
}
