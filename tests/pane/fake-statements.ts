import { cellAddress } from '../../src/grid/cell-address';
import { defaultChoices, readChoices, type Choices } from '../../src/guidance/choices';
import { defaultEdition, editionById } from '../../src/guidance/editions';
import type { StatementKind } from '../../src/guidance/edition';
import { checkById } from '../../src/statement/all-checks';
import { checkWorkbook, type StatementRun } from '../../src/statement/findings';
import type { Fix, CheckOutcome } from '../../src/statement/outcome';
import {
  accept,
  explain,
  targetOf,
  waivedIn,
  type Waiver,
  type WaiverTarget,
} from '../../src/statement/waivers';
import type { Outcome, Problem } from '../../src/excel/problem';
import { choicesNow, effectOn } from '../../src/features/statement-marks/choosing';
import type {
  CheckedStatement,
  ChoicesNow,
  FixPreview,
  StatementRemoval,
  Statements,
  StatementsChecked,
  TemplateOffer,
  TemplatePreview,
  Templates,
  Written,
} from '../../src/features/statement-marks/statements';
import { StatementSheet, workbookOf } from '../statement/statement-book';

const good = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** A backward look in which every check holds. */
export const backwardInOrder = (): StatementSheet => new StatementSheet('backward', '2005/06');

/** The same with an amount typed as text, a quality check unanswered and a contact that is missing. */
export function backwardWithFaults(): StatementSheet {
  return backwardInOrder()
    .set('procurement/further-total', `${String(backwardInOrder().value('procurement/further-total'))} `)
    .set('homelessness/indicator-met', 'No')
    .set('header/email', '');
}

export const when = '2006-07-06T10:00:00Z';
export const noStatement: Problem = {
  id: 'no-statement',
  sentence: 'This workbook holds no Annual Efficiency Statement. Insert one with “Insert statement”.',
};

const same = (a: WaiverTarget, b: WaiverTarget): boolean =>
  a.check === b.check &&
  a.statement === b.statement &&
  a.fields.join('\n') === b.fields.join('\n') &&
  a.values.join('\n') === b.values.join('\n');

/** A workbook in memory with statements, checked by the real checks; it writes only when told to, and remembers it. */
export class FakeStatements implements Statements {
  constructor(public sheets: readonly StatementSheet[] = [backwardWithFaults()]) {}

  /** Sheet that the officer is looking at. */
  active = 'none';
  marked = false;
  notMarked: string | null = null;
  waivers: readonly Waiver[] = [];
  looked: readonly WaiverTarget[] = [];
  /** Every action that would change the workbook, in order. */
  readonly writes: string[] = [];
  /** Whether this Excel has notes, and those that were left open. */
  noted = false;
  readonly notesShown: string[] = [];
  readonly selected: { readonly sheetId: string; readonly cells: readonly string[] }[] = [];
  /** Problems that the named action answers with instead of its work. */
  readonly problems: Partial<Record<keyof Statements, Problem>> = {};
  /** Lets a test hold checking back. */
  whileChecking: () => Promise<void> = () => Promise.resolve();
  readonly #listeners = new Set<() => void>();
  #tokens = 0;

  /** What Excel would tell after a cell of a statement changed. */
  change(): void {
    for (const listener of this.#listeners) listener();
  }

  async check(): Promise<Outcome<StatementsChecked>> {
    await this.whileChecking();
    const problem = this.problems.check ?? (this.sheets.length === 0 ? noStatement : undefined);
    if (problem !== undefined) return { ok: false, problem };
    this.writes.push('marks');
    this.marked = true;
    return good(this.#checked());
  }

  async look(): Promise<Outcome<StatementsChecked | null>> {
    await this.whileChecking();
    if (this.problems.look !== undefined) return { ok: false, problem: this.problems.look };
    return good(this.sheets.length === 0 ? null : this.#checked());
  }

  refresh(): Promise<Outcome<StatementsChecked | null>> {
    return this.marked ? this.check() : this.look();
  }

  previewFix(target: WaiverTarget, fix: Fix): Promise<Outcome<FixPreview>> {
    const after = 'number' in fix.write ? String(fix.write.number) : fix.write.formula;
    return this.#unless('previewFix', () => ({
      token: JSON.stringify({ number: (this.#tokens += 1), fix }),
      sheet: fix.place.sheet,
      cell: cellAddress(fix.place),
      before: String(fix.before),
      after,
      sentence: `${cellAddress(fix.place)} on ‘${fix.place.sheet}’ becomes a number. (${target.check})`,
    }));
  }

  fix(preview: FixPreview): Promise<Outcome<StatementsChecked>> {
    return this.#unless('fix', () => {
      const { fix } = JSON.parse(preview.token) as { fix: Fix };
      const sheet = this.sheets.find(({ name }) => name === fix.place.sheet);
      sheet?.write(fix.place, 'number' in fix.write ? fix.write.number : fix.write.formula);
      this.writes.push(`fix ${preview.cell}`);
      return this.#checked();
    });
  }

  /** What the workbook keeps of the officer's choices. */
  kept: Choices = defaultChoices;

  choices(): Promise<Outcome<ChoicesNow>> {
    return this.#unless('choices', () => this.#choicesNow());
  }

  effectOf(choices: Choices): Promise<Outcome<readonly string[]>> {
    return this.#unless('effectOf', () => effectOn(this.#run(), this.#run(choices), choices, null));
  }

  choose(choices: Choices): Promise<Outcome<ChoicesNow>> {
    return this.#unless('choose', () => {
      this.kept = choices;
      this.writes.push('choices');
      return this.#choicesNow();
    });
  }

  #choicesNow(): ChoicesNow {
    return choicesNow(readChoices(this.kept), true, this.#run(), null);
  }

  explain(target: WaiverTarget, reason: string, by: string): Promise<Outcome<StatementsChecked>> {
    const found = this.#outcomeOf(target);
    if (found === null) throw new Error('nothing to explain');
    const made = explain(found.run, found.check, found.outcome, { reason, by, at: when });
    if (made.kind === 'refused')
      return Promise.resolve({ ok: false, problem: { id: 'explanation-refused', sentence: made.sentence } });
    return this.#unless('explain', () => {
      this.waivers = [...this.waivers, made.waiver];
      this.writes.push('explanation');
      return this.#checked();
    });
  }

  accept(target: WaiverTarget, by: string): Promise<Outcome<StatementsChecked>> {
    const waiver = this.waivers.find((each) => same(each, target));
    if (waiver === undefined) throw new Error('nothing to accept');
    const made = accept(waiver, by, when);
    if (made.kind === 'refused')
      return Promise.resolve({ ok: false, problem: { id: 'acceptance-refused', sentence: made.sentence } });
    return this.#unless('accept', () => {
      this.waivers = this.waivers.map((each) => (each === waiver ? made.waiver : each));
      this.writes.push('acceptance');
      return this.#checked();
    });
  }

  withdraw(target: WaiverTarget): Promise<Outcome<StatementsChecked>> {
    return this.#unless('withdraw', () => {
      this.waivers = this.waivers.filter((each) => !same(each, target));
      this.writes.push('withdrawal');
      return this.#checked();
    });
  }

  lookAt(target: WaiverTarget, looked: boolean): Promise<Outcome<StatementsChecked>> {
    return this.#unless('lookAt', () => {
      this.looked = looked ? [...this.looked, target] : this.looked.filter((each) => !same(each, target));
      this.writes.push(looked ? 'looked at' : 'not looked at');
      return this.#checked();
    });
  }

  record(by: string): Promise<Outcome<{ file: string; fileName: string; sentence: string }>> {
    return this.#unless('record', () => {
      this.writes.push(`record by ${by}`);
      return {
        file: '{"number":1}\n',
        fileName: 'aes-record.jsonl',
        sentence: 'Recorded as entries 1 to 9.',
      };
    });
  }

  select(sheetId: string, cells: readonly string[], showsNote = false): Promise<Outcome<void>> {
    return this.#unless('select', () => {
      this.selected.push({ sheetId, cells });
      if (showsNote && this.noted) this.notesShown.push(...cells.slice(0, 1));
    });
  }

  previewRemoval(): Promise<Outcome<StatementRemoval>> {
    return this.#unless('previewRemoval', () => ({
      writes: this.marked ? ['Colours of 3 cells and the column ‘Cashable check’ on ‘Backward look’.'] : [],
    }));
  }

  removeMarks(alsoExplanationsAndRecord: boolean): Promise<Outcome<void>> {
    return this.#unless('removeMarks', () => {
      this.marked = false;
      if (alsoExplanationsAndRecord) this.waivers = [];
      this.writes.push(alsoExplanationsAndRecord ? 'everything removed' : 'marks removed');
    });
  }

  onChanged(listener: () => void): Promise<Outcome<() => Promise<void>>> {
    this.#listeners.add(listener);
    return Promise.resolve(
      good(() => {
        this.#listeners.delete(listener);
        return Promise.resolve();
      }),
    );
  }

  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  #unless<T>(action: keyof Statements, work: () => T): Promise<Outcome<T>> {
    const problem = this.problems[action];
    return Promise.resolve(problem === undefined ? good(work()) : { ok: false, problem });
  }

  #checked(): StatementsChecked {
    const run = this.#run();
    const all = run.runs.map((each): CheckedStatement => ({
      sheetId: each.statement.sheet,
      run: each,
      waived: waivedIn(each, this.waivers),
      lookedAt: this.looked,
      notMarked: this.notMarked,
      ...(this.noted ? { noted: true } : {}),
      ...(this.marked ? { resultCell: 'Q13' } : {}),
    }));
    const first = all.find(({ sheetId }) => sheetId === this.active);
    const statements = first === undefined ? all : [first, ...all.filter((each) => each !== first)];
    return { run, statements, said: statements[0]?.run.said ?? 'Nothing was checked.' };
  }

  #run(choices: Choices = this.kept) {
    return checkWorkbook(workbookOf(...this.sheets), editionById(choices.edition) ?? defaultEdition, {
      choices,
    });
  }

  #outcomeOf(target: WaiverTarget) {
    for (const { run } of this.#checked().statements) {
      const found = outcomeIn(run, target);
      if (found !== null) return { run, ...found };
    }
    return null;
  }
}

function outcomeIn(run: StatementRun, target: WaiverTarget) {
  const check = checkById(target.check);
  const outcome = run.results
    .find((result) => result.check.id === target.check)
    ?.outcomes.find((each: CheckOutcome) => check !== null && same(targetOf(run, check, each), target));
  return check === null || outcome === undefined ? null : { check, outcome };
}

/** Templates over the same workbook in memory. */
export class FakeTemplates implements Templates {
  constructor(private readonly workbook: FakeStatements) {}

  readonly problems: Partial<Record<keyof Templates, Problem>> = {};
  sheets: readonly { readonly sheetId: string; readonly sheet: string; readonly changed: boolean }[] = [];

  offers(): Promise<Outcome<readonly TemplateOffer[]>> {
    const kinds: readonly StatementKind[] = ['backward', 'forward', 'mid-year'];
    return this.#unless('offers', () =>
      kinds.flatMap((kind) =>
        ['2005/06', '2006/07', '2007/08'].map((year) => ({ kind, year, present: this.#present(kind, year) })),
      ),
    );
  }

  preview(kind: StatementKind, year: string): Promise<Outcome<TemplatePreview>> {
    const { name } = new StatementSheet(kind, year);
    return this.#unless('preview', () => ({
      token: `${kind} ${year}`,
      kind,
      year,
      sheet: name,
      writes: [`The new sheet ‘${name}’ with 22 rows and 14 columns.`],
      filled: ['The target, £316,900, from ‘AES baseline’, cell B9.'],
    }));
  }

  insert({ kind, year, sheet }: TemplatePreview): Promise<Outcome<Written>> {
    return this.#unless('insert', () => {
      this.workbook.sheets = [...this.workbook.sheets, new StatementSheet(kind, year)];
      return this.#written(sheet);
    });
  }

  insertRegister(): Promise<Outcome<Written>> {
    return this.#unless('insertRegister', () => this.#written('Gains register'));
  }

  inserted(): Promise<
    Outcome<readonly { readonly sheetId: string; readonly sheet: string; readonly changed: boolean }[]>
  > {
    return this.#unless('inserted', () => this.sheets);
  }

  remove(sheetId: string): Promise<Outcome<void>> {
    return this.#unless('remove', () => {
      this.sheets = this.sheets.filter((each) => each.sheetId !== sheetId);
      this.workbook.sheets = this.workbook.sheets.filter(({ name }) => name !== sheetId);
      this.workbook.writes.push(`delete ${sheetId}`);
    });
  }

  #written(sheet: string): Written {
    this.sheets = [...this.sheets, { sheetId: sheet, sheet, changed: false }];
    this.workbook.writes.push(`insert ${sheet}`);
    return {
      sheetId: sheet,
      sheet,
      sentence: `Sheet ‘${sheet}’ is inserted. Take it out again under “Insert a statement”.`,
    };
  }

  #present(kind: StatementKind, year: string): string | null {
    return this.workbook.sheets.find((each) => each.kind === kind && each.year === year)?.name ?? null;
  }

  #unless<T>(action: keyof Templates, work: () => T): Promise<Outcome<T>> {
    const problem = this.problems[action];
    return Promise.resolve(problem === undefined ? good(work()) : { ok: false, problem });
  }
}
