import { poundsRounded } from '../../money/pounds';
import { type Choices, defaultChoices } from '../../guidance/choices';
import { statementName } from '../../statement/words';
import { readRecordRows } from '../../statement/record';
import { Actions } from '../../excel/action';
import type { Conversation } from '../../excel/excel-run';
import { fingerprint } from '../../excel/fingerprint';
import type { Turns } from '../../excel/in-turn';
import type { Outcome } from '../../excel/problem';
import { Refusal } from '../../excel/problem-from-error';
import { type Directory, readDirectory } from '../../excel/directory';
import { readSheets } from '../../excel/read-workbook';
import {
  type AddedKind,
  additionSteps,
  findAdded,
  removalSteps,
  showAdded,
  standing,
} from '../added-sheets/added-sheet';
import { signatureName } from '../added-sheets/names';
import { keptRecord } from '../budget-marks/marks-record';
import { localDay } from '../local-day';
import { calculatedFigures } from '../statement-marks/known-figures';
import { headingArea, recordName } from '../statement-marks/locate-words';
import type { CheckedStatement, Statements } from '../statement-marks/statements';
import type { BudgetStands, Signature, StatementName } from './signature';
import { signatureDraft, signatureColumns } from './signature-draft';
import { signatureFacts, type SignatureFacts } from './signature-facts';
import {
  changedSinceSignaturePreview,
  noSignature,
  statementGone,
  replacesSignature,
  writesSignature,
} from './words';

const kind: AddedKind = { key: 'cashable.signature.v1', name: signatureName };

/** What the implementation needs beside Excel. */
export interface SignatureSurroundings {
  /** Whose findings the page tells of. */
  readonly statements: Pick<Statements, 'look'>;
  /** Shared with whoever else reads and writes the workbook. */
  readonly turns?: Turns;
  /** Milliseconds to wait for Excel while a cell is being edited. */
  readonly patience?: number;
  /** The day by the computer's calendar, as `2006-07-06`. */
  readonly today?: () => string;
}

/** A statement as it stands, and what was chosen for its workbook. */
interface CheckedNow {
  readonly checked: CheckedStatement;
  readonly choices: Choices;
}

/** Puts the page for those who sign into the workbook that is open in Excel. */
export function createSignature(given: SignatureSurroundings): Signature {
  const actions = new Actions(given.turns, given.patience);
  const today = given.today ?? (() => localDay(new Date()));

  /** The statement as it stands now. The look waits for its own turn, so it comes before ours. */
  async function checkedNow(about: StatementName): Promise<Outcome<CheckedNow>> {
    const outcome = await given.statements.look();
    if (!outcome.ok) return outcome;
    const found = outcome.value?.statements.find(
      ({ sheetId, run: { statement } }) =>
        sheetId === about.sheetId && statement.kind === about.kind && statement.year === about.year,
    );
    return found === undefined
      ? { ok: false, problem: statementGone() }
      : { ok: true, value: { checked: found, choices: outcome.value?.run.choices ?? defaultChoices } };
  }

  async function planned(now: CheckedNow, about: StatementName, budget: BudgetStands) {
    const { directory, facts } = await actions.ask((conversation) =>
      understand(conversation, now, budget, today()),
    );
    const draft = signatureDraft(facts);
    const before = findAdded(kind, directory);
    // Under another name than the old page's while both stand; the old one goes last.
    const addition = additionSteps(kind, draft, directory);
    return {
      ...addition,
      facts,
      directory,
      steps: [...addition.steps, ...(before === null ? [] : removalSteps(kind, before, directory).slice(-1))],
      writes: [
        writesSignature(addition.sheet, `${statementName(about.kind).toLowerCase()} ${about.year}`),
        ...(before === null ? [] : [replacesSignature(before.sheet)]),
      ],
      token: fingerprint(JSON.stringify([facts, addition.sheet, before?.id ?? null])),
    };
  }

  return {
    preview: async (about, budget) => {
      const checked = await checkedNow(about);
      if (!checked.ok) return checked;
      return actions.look(async () => {
        const { token, sheet, writes, facts } = await planned(checked.value, about, budget);
        return { token, about, budget, sheet, writes, lines: linesOf(facts) };
      });
    },
    insert: async (preview) => {
      const checked = await checkedNow(preview.about);
      if (!checked.ok) return checked;
      return actions.change({
        plan: async () => {
          const plan = await planned(checked.value, preview.about, preview.budget);
          if (plan.token !== preview.token) throw new Refusal(changedSinceSignaturePreview());
          return plan;
        },
        answer: ({ sheet }) => showAdded(sheet, null),
        unseen: ({ sheet }, { added }) => ({ sheetId: added.get(sheet) ?? '', sheet }),
      });
    },
    present: () =>
      actions.look(() => actions.ask((conversation) => standing(conversation, kind, signatureColumns))),
    remove: () =>
      actions.change({
        plan: async () => {
          const directory = await actions.ask(readDirectory);
          const found = findAdded(kind, directory);
          if (found === null) throw new Refusal(noSignature());
          return { sheet: found.sheet, directory, steps: removalSteps(kind, found, directory) };
        },
        answer: () => undefined,
      }),
  };
}

async function understand(
  conversation: Conversation,
  { checked, choices }: CheckedNow,
  budget: BudgetStands,
  today: string,
): Promise<{ readonly directory: Directory; readonly facts: SignatureFacts }> {
  const directory = await readDirectory(conversation);
  const marks = keptRecord(directory.settings);
  const calculation = marks.kind === 'sound' ? marks.value.calculation : null;
  const heading = headingArea(directory, recordName);
  const wanted = new Set([
    ...(heading === null ? [] : [heading.sheet]),
    ...directory.names.flatMap(({ name, area }) =>
      area !== null && /^AES_(Baseline|Target)/i.test(name) ? [area.sheet] : [],
    ),
  ]);
  const present = directory.sheets.map(({ name }) => name).filter((name) => wanted.has(name));
  const raws = await readSheets(conversation, present);
  const record = raws.find(({ name }) => name === heading?.sheet);
  return {
    directory,
    facts: signatureFacts({
      checked,
      known: {
        ...calculatedFigures(directory, raws, checked.run.edition, calculation ?? null),
        choices,
      },
      budget,
      record: record === undefined ? null : lastOf(record.values),
      today,
    }),
  };
}

/** The end of the record; whether it is whole, the pane says where it is kept. */
function lastOf(
  values: readonly (readonly unknown[])[],
): { readonly entries: number; readonly hash: string } | null {
  try {
    const entries = readRecordRows(values) ?? [];
    const last = entries.at(-1);
    return last === undefined ? null : { entries: entries.length, hash: last.hash };
  } catch {
    return null;
  }
}

function linesOf({
  confirms,
  halves,
  knows,
  rounding,
}: SignatureFacts): readonly { label: string; says: string }[] {
  return [...confirms, ...halves, ...knows].map(({ label, says, pounds }) => ({
    label,
    says:
      pounds === null
        ? says
        : [poundsRounded(pounds, rounding), says].filter((part) => part !== '').join(' · '),
  }));
}
