import { Refusal } from '../../../excel/problem-from-error';
import { cellAt } from '../../../excel/raw-sheet';
import { accept, explain, type Made, type Waiver, type WaiverTarget } from '../../../statement/waivers';
import { acceptanceSteps, type ExplanationsPlace, explanationSteps, withdrawalSteps } from '../explanations';
import { isAbout, markOf, outcomeOf } from '../finding-targets';
import { explanationsSheet, explanationText } from '../record-words';
import { checkRecord, type StatementWorkbook, type PlannedWriting } from '../statement-workbook';
import type { Statements } from '../statements';
import { statementsRecordSteps, type StatementsUnderstanding } from '../understanding';
import { explanationRefused, findingGone, noExplanation } from '../words';

/** What the officer says about a finding in place of an amendment. */
export function explaining(
  workbook: StatementWorkbook,
): Pick<Statements, 'explain' | 'accept' | 'withdraw' | 'lookAt'> {
  const { now, today } = workbook.surroundings;
  return {
    explain: (target, reason, by) =>
      workbook.settle(() => (understood) => explanationPlan(understood, target, { reason, by, at: now() })),

    accept: (target, by) =>
      workbook.settle(() => (understood) => acceptancePlan(understood, target, by, now())),

    withdraw: (target) => workbook.settle(() => (understood) => withdrawalPlan(understood, target, today())),

    lookAt: (target, looked) =>
      workbook.settle(() => (understood) => lookedAtPlan(understood, target, looked)),
  };
}

/** Writes an explanation below those that are there, and says of one that it replaces that it is replaced. */
function explanationPlan(
  understood: StatementsUnderstanding,
  target: WaiverTarget,
  given: { readonly reason: string; readonly by: string; readonly at: string },
): PlannedWriting {
  const { look, statements, record, place, explanations } = understood;
  checkRecord(understood);
  const found = outcomeOf(statements, target);
  if (found === null) throw new Refusal(findingGone());
  const { run, check, outcome } = found;
  const waiver = made(explain(run, check, outcome, given));
  const number = 1 + Math.max(0, ...record.explanations.map((each) => each.number), ...numbersOn(place));
  const replaced = explanations.filter((each) => isAbout(each, target));
  const added = explanationSteps(look.directory, place, number, waiver, run, outcome);
  const left = record.explanations.filter((each) => !replaced.some(({ kept }) => kept === each));
  return {
    sheet: place?.sheet.name ?? explanationsSheet,
    steps: [
      ...added.steps,
      ...(place === null
        ? []
        : replaced.flatMap((each) => withdrawalSteps(place, each, explanationText.replaced(number)))),
      ...statementsRecordSteps(look, { ...record, explanations: [...left, added.kept] }),
    ],
  };
}

/** A second person accepts an explanation that stands. */
function acceptancePlan(
  { look, record, explanations, place, statements }: StatementsUnderstanding,
  target: WaiverTarget,
  by: string,
  at: string,
): PlannedWriting {
  const found = explanations.find((each) => isAbout(each, target));
  if (found === undefined || place === null) throw new Refusal(noExplanation());
  const isStanding = statements.some(({ waived }) =>
    waived.some(({ waiver, state }) => waiver === found.waiver && state === 'stands'),
  );
  if (!isStanding) throw new Refusal(findingGone());
  const { accepted } = made(accept(found.waiver, by, at));
  if (accepted === null) throw new Refusal(noExplanation());
  const { steps, kept } = acceptanceSteps(place, found, accepted);
  const now = record.explanations.map((each) => (each === found.kept ? kept : each));
  return {
    sheet: place.sheet.name,
    steps: [...steps, ...statementsRecordSteps(look, { ...record, explanations: now })],
  };
}

/** Says beside an explanation that it is withdrawn; the words stay to be read. @param today as `2006-07-06` */
function withdrawalPlan(
  { look, record, explanations, place }: StatementsUnderstanding,
  target: WaiverTarget,
  today: string | null,
): PlannedWriting {
  const found = explanations.filter((each) => isAbout(each, target));
  if (found.length === 0 || place === null) throw new Refusal(noExplanation());
  const left = record.explanations.filter((each) => !found.some(({ kept }) => kept === each));
  return {
    sheet: place.sheet.name,
    steps: [
      ...found.flatMap((each) => withdrawalSteps(place, each, explanationText.withdrawn(today))),
      ...statementsRecordSteps(look, { ...record, explanations: left }),
    ],
  };
}

/** Remembers that a finding was looked at, or forgets it. */
function lookedAtPlan(
  understood: StatementsUnderstanding,
  target: WaiverTarget,
  looked: boolean,
): PlannedWriting {
  const { look, record, statements } = understood;
  checkRecord(understood);
  if (looked && outcomeOf(statements, target) === null) throw new Refusal(findingGone());
  const mark = markOf(target);
  const others = record.lookedAt.filter((each) => each !== mark);
  return {
    sheet: '',
    steps: statementsRecordSteps(look, { ...record, lookedAt: looked ? [...others, mark] : others }),
  };
}

/** @throws Refusal with what an explanation lacks */
function made(result: Made): Waiver {
  if (result.kind === 'refused') throw new Refusal(explanationRefused(result.sentence));
  return result.waiver;
}

function numbersOn(place: ExplanationsPlace | null): readonly number[] {
  const column = place?.columnOf.number;
  if (place === null || column === undefined) return [];
  const { sheet } = place;
  return sheet.values
    .map((_, down) => Number(cellAt(sheet, sheet.area.row + down, column)))
    .filter((number) => Number.isSafeInteger(number) && number > 0);
}
