import type { Planned } from '../../../excel/action';
import { Refusal } from '../../../excel/problem-from-error';
import type { RawSheet } from '../../../excel/raw-sheet';
import { readSheets } from '../../../excel/read-workbook';
import { linesOf, recordFile } from '../../../statement/record';
import { recordPage } from '../../../statement/record-page';
import { headingArea, recordName } from '../locate-words';
import type { MarksPlan } from '../marks-plan';
import { notesMissing } from '../notes-plan';
import { lostRecord } from '../record-lost';
import { type Appended, appendOnSheet } from '../record-on-sheet';
import { recordPagePlace, recordPageSteps } from '../record-page-on-sheet';
import { changedWhileRecorded, recorded, recordFileName } from '../record-words';
import { holdsNone, noStatementIn, type StatementWorkbook } from '../statement-workbook';
import type { Statements } from '../statements';
import { statementsRecordSteps, type StatementsUnderstanding } from '../understanding';
import { nameOfRecorder, notesMayWait } from '../words';

/** Appending a check to the record of checks. */
export const recording = (workbook: StatementWorkbook): Pick<Statements, 'record'> => ({
  record: (by) =>
    workbook.actions.change({
      plan: () => recordPlan(workbook, by),
      answer: async (plan) => recordedAs(plan, await workbook.understand()),
      unseen: (plan) => recordedAs(plan, null),
      remains: notesMayWait(),
    }),
});

interface RecordPlan extends Planned {
  readonly understood: StatementsUnderstanding;
  readonly marks: MarksPlan;
  readonly appended: Appended;
  readonly fileName: string;
}

/** @throws Refusal when nobody is named, or there is nothing to record or no room for it */
async function recordPlan(workbook: StatementWorkbook, by: string): Promise<RecordPlan> {
  if (by.trim() === '') throw new Refusal(nameOfRecorder());
  const understood = await workbook.understand();
  const { look, run, record } = understood;
  const { directory } = look;
  if (holdsNone(understood)) throw new Refusal(noStatementIn(run));
  const marks = workbook.marksSteps(understood);
  const chainName = headingArea(directory, recordName)?.sheet ?? null;
  const pageName = recordPagePlace(directory);
  const names = [chainName, pageName].filter((each) => each !== null);
  const present =
    names.length === 0 ? [] : await workbook.actions.ask((conversation) => readSheets(conversation, names));
  const sheetCalled = (name: string | null): RawSheet | null =>
    present.find((each) => each.name === name) ?? null;
  const { now, version, digest } = workbook.surroundings;
  const recorder = { at: now(), by: by.trim(), version };
  const waivers = waiversToRecord(understood);
  const lost = lostRecord(look, record);
  const lines = linesOf(run, recorder, waivers, record.fixes, lost);
  const appended = await appendOnSheet(directory, sheetCalled(chainName), lines, digest);
  const last = appended.record.at(-1)?.hash ?? '';
  const entries = appended.record.length;
  const range = { first: entries - appended.added + 1, last: entries, hash: last };
  const page = recordPage(run, recorder, waivers, record.fixes, range, lost);
  return {
    understood,
    directory,
    sheet: appended.sheet,
    // Marks and record stand or fall together: what is recorded is what is marked.
    steps: [
      ...marks.steps,
      ...appended.steps,
      ...recordPageSteps(directory, sheetCalled(pageName), page),
      ...statementsRecordSteps(look, {
        ...record,
        sheets: [...marks.plan.sheets],
        fixes: [],
        recorded: { entries, last },
      }),
    ],
    marks: marks.plan,
    appended,
    fileName: recordFileName(look.name),
  };
}

/** Explanations that go into the record. */
function waiversToRecord({ statements, explanations }: StatementsUnderstanding) {
  // Lapsed ones are said anew by the record itself from the figures; one that a hand made too short would count there.
  const lapsed = new Set(
    statements.flatMap(({ waived }) =>
      waived.flatMap(({ waiver, state, outcome }) =>
        state === 'lapsed' && outcome !== null ? [waiver] : [],
      ),
    ),
  );
  return explanations
    .filter(({ waiver, byHand }) => !(byHand && lapsed.has(waiver)))
    .map(({ waiver }) => waiver);
}

/** What came of recording. @param after the workbook looked at again; `null` where that failed */
function recordedAs(
  { understood, marks, appended, fileName }: RecordPlan,
  after: StatementsUnderstanding | null,
) {
  const { record, sheet, added } = appended;
  return {
    file: recordFile(record),
    fileName,
    sentence: [
      recorded(sheet, added, record.at(-1)?.hash ?? '', fileName),
      ...(after === null || after.fingerprint === understood.fingerprint ? [] : [changedWhileRecorded()]),
      ...(after === null ? [] : notesMissing(marks.steps, after.look).values()),
    ].join(' '),
  };
}
