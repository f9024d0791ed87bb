import { checkWorkbook, type WorkbookRun } from '../../statement/findings';
import type { Fix } from '../../statement/outcome';
import { type Digest, linesOf, recordFile } from '../../statement/record';
import { sha256 } from '../../statement/sha256';
import { accept, explain, type Made, type WaiverTarget } from '../../statement/waivers';
import type { Edition } from '../../guidance/edition';
import { defaultEdition, editionById } from '../../guidance/editions';
import {
  explanationRefused,
  explanationsSheet,
  explanationText,
  findingGone,
  fixCellChanged,
  insertOne,
  keepsExplanations,
  nameOfRecorder,
  noExplanation,
  noStatement,
  notOurPreview,
  readInPart,
  recordDamaged,
  recorded,
  recordFileName,
  sheetIsHidden,
  shownFix,
  stillChanging,
  writesFix,
  writesFixAndFormat,
} from './words';
import { noSuchSheet } from '../../excel/words';
import { removesSettings } from '../budget-marks/words';
import { Actions, type Planned } from '../../excel/action';
import { transact } from '../../excel/transaction';
import { cellAddress, type Area, parseReference, quotedSheet } from '../../grid/area';
import type { Conversation } from '../../excel/excel-run';
import { fingerprint } from '../../excel/fingerprint';
import type { Turns } from '../../excel/in-turn';
import { locateMarks } from '../budget-marks/locate-marks';
import { keptRecord } from '../budget-marks/marks-record';
import { MergedCells, type Merges } from '../../excel/merged-cells';
import { localDay } from '../local-day';
import { calculationSheetIn } from '../budget-marks/plan/removal-plan';
import { step, type Step } from '../../excel/step';
import { parsedJson } from '../../excel/parsed-json';
import type { Outcome } from '../../excel/problem';
import { excelError, Refusal } from '../../excel/problem-from-error';
import { cellAt, readSheets } from '../../excel/read-workbook';
import { watchSheets } from '../../excel/watch-sheets';
import type {
  CheckedStatement,
  FixPreview,
  StatementRemoval,
  Statements,
  StatementsChecked,
} from './statements';
import {
  acceptanceSteps,
  type Explanation,
  explanationsPlace,
  type ExplanationsPlace,
  explanationSteps,
  readExplanations,
  stateSteps,
  waivedOn,
  withdrawalSteps,
} from './explanations';
import { isAbout, markOf, openTargets, outcomeOf } from './finding-targets';
import { knownFigures } from './known-figures';
import { signatureName } from '../added-sheets/names';
import { deadNames, explanationsName, headingArea, recordName } from './locate-words';
import { lookAtWorkbook, rowsRead, type WorkbookLook } from './look-at-workbook';
import { isMarked, marksPlan, notesMissing, sheetRemoval, wordsOn } from './marks-plan';
import { headingRow, marksOfStatements, said } from './marks-of-statements';
import { appendOnSheet } from './record-on-sheet';
import { markedSpending } from './marked-spending';
import { statementSnapshot } from './statement-snapshot';
import { cellToFix, fixToken, repairSteps, sameFix } from './repair';
import {
  emptyRecord,
  keptStatements,
  statementSettings,
  statementsKey,
  type StatementsRecord,
} from './statements-record';
import { removeName } from '../../excel/names';
import { deleteSetting, settingSteps } from '../../excel/settings-store';

/** What the implementation needs beside Excel; tests give their own. */
export interface StatementSurroundings {
  /** The day of the check as `2006-07-06`; `null` when it is not known. */
  readonly today: () => string | null;
  /** The moment, as an auditor reads it, such as `2006-07-06T10:15:00Z`. */
  readonly now: () => string;
  /** Version of Cashable, for the record. */
  readonly version: string;
  readonly digest: Digest;
  /** Milliseconds to wait for Excel while a cell is being edited. */
  readonly patience?: number;
  /** The queue that all doors to one workbook share; its own unless told. */
  readonly turns?: Turns;
}

/** How often a statement that changes while it is checked is checked anew. */
const attempts = 3;

/** The workbook as far as statements are concerned, read and checked. */
interface Understanding {
  readonly look: WorkbookLook;
  readonly record: StatementsRecord;
  readonly isDamaged: boolean;
  readonly snapshots: readonly ReturnType<typeof statementSnapshot>[];
  readonly run: WorkbookRun;
  readonly place: ExplanationsPlace | null;
  readonly explanations: readonly Explanation[];
  readonly statements: readonly CheckedStatement[];
  /** Of all that the statements say; tells a changed workbook from an unchanged one. */
  readonly fingerprint: string;
}

/** Opens the door to statements. Actions wait for each other; every failure is answered as a problem. */
export function createStatements(given: Partial<StatementSurroundings> = {}): Statements {
  const clock = (): string => new Date().toISOString();
  return new ExcelStatements({
    now: clock,
    today: () => localDay(new Date()),
    version: '',
    digest: sha256,
    ...given,
  });
}

class ExcelStatements implements Statements {
  readonly #surroundings: StatementSurroundings;
  readonly #actions: Actions;
  #knownSheets: readonly string[] = [];
  readonly #mergedCells = new MergedCells();
  /** Sheets whose changes matter: of statements, explanations and figures that checks use. */
  #watched: ReadonlySet<string> = new Set();

  constructor(surroundings: StatementSurroundings) {
    this.#surroundings = surroundings;
    this.#actions = new Actions(surroundings.turns, surroundings.patience);
  }

  check(): Promise<Outcome<StatementsChecked>> {
    return this.#actions.look(async () => this.#check(await this.#understand('anew')));
  }

  look(): Promise<Outcome<StatementsChecked | null>> {
    return this.#actions.look(async () => {
      const understood = await this.#understand();
      return understood.statements.length + understood.run.notReadable.length === 0
        ? null
        : checkedFrom(understood, new Map());
    });
  }

  refresh(): Promise<Outcome<StatementsChecked | null>> {
    return this.#actions.look(async () => {
      const understood = await this.#understand('never');
      return understood.statements.length + understood.run.notReadable.length === 0
        ? null
        : checkedFrom(understood, new Map());
    });
  }

  previewFix(target: WaiverTarget, fix: Fix): Promise<Outcome<FixPreview>> {
    return this.#actions.look(async () => {
      const { look, statements } = await this.#understand();
      const found = outcomeOf(statements, target)?.outcome.fix ?? null;
      if (found === null || !sameFix(found, fix)) throw new Refusal(findingGone());
      const { sheet, place, format, holds } = cellToFix(look, found);
      const before = String(holds);
      const after = shownFix(found.write);
      const words = format === '@' ? writesFixAndFormat : writesFix;
      return {
        token: JSON.stringify({ check: target.check, sheetId: sheet.id, fix: found }),
        sheet: sheet.name,
        cell: place,
        before,
        after,
        sentence: words(sheet.name, place, before, after),
      };
    });
  }

  fix(preview: FixPreview): Promise<Outcome<StatementsChecked>> {
    return this.#actions.change({
      plan: async () => {
        const token = fixToken.safeParse(parsedJson(preview.token));
        if (!token.success) throw new Refusal(notOurPreview());
        const { check, fix } = token.data;
        const understood = await this.#understand();
        const { look, statements, record, isDamaged } = understood;
        if (isDamaged) throw new Refusal(recordDamaged());
        const stands = statements.some(({ run }) =>
          run.results.some(
            (result) =>
              result.check.id === check &&
              result.outcomes.some((outcome) => outcome.fix !== null && sameFix(outcome.fix, fix)),
          ),
        );
        const { sheet, area, place, holds, format } = cellToFix(look, fix);
        if (holds !== fix.before) throw new Refusal(fixCellChanged(sheet.name, place, String(holds)));
        if (!stands) throw new Refusal(findingGone());
        const write = 'number' in fix.write ? fix.write.number : fix.write.formula;
        return {
          understood,
          directory: look.directory,
          sheet: sheet.name,
          steps: [
            ...repairSteps(area, write, holds, format),
            ...recordSteps(look, { ...record, fixes: [...record.fixes, { check, fix }] }),
          ],
        };
      },
      answer: () => this.#check(),
      unseen: ({ understood }) => checkedFrom(understood, new Map()),
    });
  }

  explain(target: WaiverTarget, reason: string, by: string): Promise<Outcome<StatementsChecked>> {
    return this.#actions.change({
      plan: async () => {
        const understood = await this.#understand();
        const { look, statements, record, isDamaged, place, explanations } = understood;
        if (isDamaged) throw new Refusal(recordDamaged());
        const found = outcomeOf(statements, target);
        if (found === null) throw new Refusal(findingGone());
        const { run, check, outcome } = found;
        const waiver = made(explain(run, check, outcome, { reason, by, at: this.#surroundings.now() }));
        const number =
          1 + Math.max(0, ...record.explanations.map((each) => each.number), ...numbersOn(place));
        const replaced = explanations.filter((each) => isAbout(each, target));
        const added = explanationSteps(look.directory, place, number, waiver, run, outcome);
        return {
          understood,
          directory: look.directory,
          sheet: place?.sheet.name ?? explanationsSheet,
          steps: [
            ...added.steps,
            ...(place === null
              ? []
              : replaced.flatMap((each) => withdrawalSteps(place, each, explanationText.replaced(number)))),
            ...recordSteps(look, {
              ...record,
              explanations: [
                ...record.explanations.filter((each) => !replaced.some(({ kept }) => kept === each)),
                added.kept,
              ],
            }),
          ],
        };
      },
      answer: () => this.#check(),
      unseen: ({ understood }) => checkedFrom(understood, new Map()),
    });
  }

  accept(target: WaiverTarget, by: string): Promise<Outcome<StatementsChecked>> {
    return this.#actions.change({
      plan: async () => {
        const understood = await this.#understand();
        const { look, record, explanations, place, statements } = understood;
        const found = explanations.find((each) => isAbout(each, target));
        if (found === undefined || place === null) throw new Refusal(noExplanation());
        const standing = statements.some(({ waived }) =>
          waived.some(({ waiver, state }) => waiver === found.waiver && state === 'stands'),
        );
        if (!standing) throw new Refusal(findingGone());
        const { accepted } = made(accept(found.waiver, by, this.#surroundings.now()));
        if (accepted === null) throw new Refusal(noExplanation());
        const { steps, kept } = acceptanceSteps(place, found, accepted);
        return {
          understood,
          directory: look.directory,
          sheet: place.sheet.name,
          steps: [
            ...steps,
            ...recordSteps(look, {
              ...record,
              explanations: record.explanations.map((each) => (each === found.kept ? kept : each)),
            }),
          ],
        };
      },
      answer: () => this.#check(),
      unseen: ({ understood }) => checkedFrom(understood, new Map()),
    });
  }

  withdraw(target: WaiverTarget): Promise<Outcome<StatementsChecked>> {
    return this.#actions.change({
      plan: async () => {
        const understood = await this.#understand();
        const { look, record, explanations, place } = understood;
        const found = explanations.filter((each) => isAbout(each, target));
        if (found.length === 0 || place === null) throw new Refusal(noExplanation());
        const words = explanationText.withdrawn(this.#surroundings.today());
        return {
          understood,
          directory: look.directory,
          sheet: place.sheet.name,
          steps: [
            ...found.flatMap((each) => withdrawalSteps(place, each, words)),
            ...recordSteps(look, {
              ...record,
              explanations: record.explanations.filter((each) => !found.some(({ kept }) => kept === each)),
            }),
          ],
        };
      },
      answer: () => this.#check(),
      unseen: ({ understood }) => checkedFrom(understood, new Map()),
    });
  }

  lookAt(target: WaiverTarget, looked: boolean): Promise<Outcome<StatementsChecked>> {
    return this.#actions.change({
      plan: async () => {
        const understood = await this.#understand();
        const { look, record, statements, isDamaged } = understood;
        if (isDamaged) throw new Refusal(recordDamaged());
        if (looked && outcomeOf(statements, target) === null) throw new Refusal(findingGone());
        const mark = markOf(target);
        const others = record.lookedAt.filter((each) => each !== mark);
        return {
          understood,
          directory: look.directory,
          sheet: '',
          steps: recordSteps(look, { ...record, lookedAt: looked ? [...others, mark] : others }),
        };
      },
      answer: () => this.#check(),
      unseen: ({ understood }) => checkedFrom(understood, new Map()),
    });
  }

  record(
    by: string,
  ): Promise<Outcome<{ readonly file: string; readonly fileName: string; readonly sentence: string }>> {
    return this.#actions.change({
      plan: async () => {
        if (by.trim() === '') throw new Refusal(nameOfRecorder());
        await this.#check();
        const understood = await this.#understand();
        const { look, run, record, explanations } = understood;
        const heading = headingArea(look.directory, recordName);
        const present = heading === null ? [] : await this.#ask((each) => readSheets(each, [heading.sheet]));
        const { now, version, digest } = this.#surroundings;
        const lapsed = new Set(
          understood.statements.flatMap(({ waived }) =>
            waived.flatMap(({ waiver, state, outcome }) =>
              state === 'lapsed' && outcome !== null ? [waiver] : [],
            ),
          ),
        );
        // Said anew by the record itself from the figures; one that a hand made too short would count there.
        const waivers = explanations
          .filter(({ waiver, byHand }) => !(byHand && lapsed.has(waiver)))
          .map(({ waiver }) => waiver);
        const lines = linesOf(run, { at: now(), by: by.trim(), version }, waivers, record.fixes);
        const appended = await appendOnSheet(look.directory, present[0] ?? null, lines, digest);
        return {
          directory: look.directory,
          sheet: appended.sheet,
          steps: [...appended.steps, ...recordSteps(look, { ...record, fixes: [] })],
          appended,
          fileName: recordFileName(look.name),
        };
      },
      answer: ({ appended, fileName }) => ({
        file: recordFile(appended.record),
        fileName,
        sentence: recorded(appended.sheet, appended.added, appended.record.at(-1)?.hash ?? '', fileName),
      }),
    });
  }

  select(sheetId: string, cells: readonly string[]): Promise<Outcome<void>> {
    return this.#actions.look(() =>
      this.#ask(async ({ context, sync }) => {
        const own = context.workbook.worksheets.getItemOrNullObject(sheetId);
        own.load('name');
        await sync();
        if (own.isNullObject) throw new Refusal(noSuchSheet());
        const areas = cells
          .map((cell) => parseReference(cell.includes('!') ? cell : `${quotedSheet(own.name)}!${cell}`))
          .filter((area) => area !== null);
        const [first] = areas;
        const sheet =
          first === undefined || first.sheet === own.name
            ? own
            : context.workbook.worksheets.getItemOrNullObject(first.sheet);
        sheet.load('name,visibility');
        await sync();
        if (sheet.isNullObject) throw new Refusal(noSuchSheet());
        if (sheet.visibility !== 'Visible') throw new Refusal(sheetIsHidden(sheet.name));
        sheet.activate();
        if (first !== undefined) sheet.getRange(cellAddress(together(first, areas))).select();
        await sync();
      }),
    );
  }

  previewRemoval(): Promise<Outcome<StatementRemoval>> {
    return this.#actions.look(async () => {
      const { sentences } = await this.#planRemoval(false);
      return { writes: sentences };
    });
  }

  removeMarks(alsoExplanationsAndRecord: boolean): Promise<Outcome<void>> {
    return this.#actions.change({
      plan: () => this.#planRemoval(alsoExplanationsAndRecord),
      answer: () => undefined,
    });
  }

  onChanged(listener: () => void): Promise<Outcome<() => Promise<void>>> {
    return this.#actions.look(async () => {
      await this.#understand();
      return this.#ask((conversation) =>
        watchSheets(
          conversation,
          // What was added since the last look can't be judged here; better one look too many.
          (worksheetId) => this.#watched.has(worksheetId) || !this.#knownSheets.includes(worksheetId),
          listener,
        ),
      );
    });
  }

  // Reading, checking and marking

  /** Checks, marks, and looks once more where something was written: what changed meanwhile is checked anew. */
  async #check(read?: Understanding): Promise<StatementsChecked> {
    let understood = read ?? (await this.#understand());
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const { look, run, statements, snapshots, record, isDamaged, place, explanations } = understood;
      if (isDamaged) throw new Refusal(recordDamaged());
      const isNone = statements.length + run.notReadable.length === 0;
      const wanted = marksOfStatements(run, statements, snapshots, this.#surroundings.today());
      const plan = marksPlan(look, wanted, record.sheets);
      const steps = [
        ...plan.steps,
        ...stateSteps(
          place,
          explanations,
          statements.flatMap(({ waived }) => waived),
        ),
        ...recordSteps(look, { ...record, sheets: [...plan.sheets] }),
      ];
      const sheet = statements[0]?.run.statement.sheet ?? '';
      if (steps.length > 0) await transact(steps, { directory: look.directory, sheet });
      if (isNone) throw new Refusal(noStatement(`${run.nothingChecked ?? ''} ${insertOne}`.trim()));
      if (steps.length === 0) return checkedFrom(understood, plan.notMarked);
      const after = await this.#seenAgain();
      // The marks stand and say what was checked; what can't be looked at again is not held against them.
      if (after === null) return checkedFrom(understood, plan.notMarked);
      if (after.fingerprint === understood.fingerprint)
        return checkedFrom(after, bySheet(plan.notMarked, notesMissing(plan.steps, after.look)));
      understood = after;
    }
    throw new Refusal(stillChanging());
  }

  async #seenAgain(): Promise<Understanding | null> {
    try {
      return await this.#understand();
    } catch {
      return null;
    }
  }

  /** A sheet that was deleted since the last look can fail a request that asks for it: then nothing is presumed. */
  async #look(ask: Merges['ask']): Promise<WorkbookLook> {
    const known = this.#knownSheets;
    const merges = { known: this.#mergedCells, ask };
    try {
      return await this.#ask((conversation) => lookAtWorkbook(conversation, known, merges));
    } catch (error) {
      if (known.length === 0 || excelError(error) === null) throw error;
      return this.#ask((conversation) => lookAtWorkbook(conversation, [], merges));
    }
  }

  async #understand(ask: Merges['ask'] = 'once'): Promise<Understanding> {
    const look = await this.#look(ask);
    this.#knownSheets = look.directory.sheets.map(({ id }) => id);
    const { directory } = look;
    const kept = keptStatements(directory.settings);
    const record = kept.kind === 'sound' ? kept.value : emptyRecord;
    const budget = keptRecord(directory.settings);
    const budgetRecord = budget.kind === 'sound' ? budget.value : null;
    const edition: Edition = editionById(budgetRecord?.edition ?? '') ?? defaultEdition;
    const ownSheets = new Set([
      headingArea(directory, explanationsName)?.sheet,
      headingArea(directory, recordName)?.sheet,
      headingArea(directory, signatureName)?.sheet,
      calculationSheetIn(directory, budgetRecord),
    ]);
    const marks = locateMarks(directory.names);
    const ours: readonly Area[] = [
      ...look.words.map(({ area }) => area),
      ...marks.flatMap(({ treatments, reasons }) => [treatments, reasons]),
    ];
    const snapshots = look.sheets
      .filter(({ name }) => !ownSheets.has(name))
      .map((sheet) => statementSnapshot(sheet, ours));
    const run = checkWorkbook({ name: look.name, sheets: snapshots }, edition, {
      ...knownFigures(directory, look.sheets, edition, budgetRecord?.calculation ?? null),
      spending: markedSpending(look.sheets, marks, ours, edition),
      today: this.#surroundings.today(),
    });
    const place = explanationsPlace(directory, look.sheets);
    const explanations = readExplanations(place, record.explanations);
    const statements = this.#statementsOf(look, run, explanations, record);
    this.#watch(look, run, ownSheets);
    return {
      look,
      record,
      isDamaged: kept.kind === 'damaged',
      snapshots,
      run,
      place,
      explanations,
      statements,
      fingerprint: fingerprint(
        JSON.stringify(
          snapshots.map(({ name, formulas, firstRow, firstColumn }) => [
            name,
            formulas,
            firstRow,
            firstColumn,
          ]),
        ),
      ),
    };
  }

  #statementsOf(
    look: WorkbookLook,
    { runs }: WorkbookRun,
    explanations: readonly Explanation[],
    record: StatementsRecord,
  ): readonly CheckedStatement[] {
    const looked = new Set(record.lookedAt);
    const idOf = (sheet: string): string =>
      look.directory.sheets.find(({ name }) => name === sheet)?.id ?? '';
    const checked = runs.map((run): CheckedStatement => {
      const partly = run.statement.sheets.filter((sheet) => look.cut.includes(sheet));
      return {
        sheetId: idOf(run.statement.sheet),
        run,
        waived: waivedOn(run, explanations),
        lookedAt: openTargets(run).filter((target) => looked.has(markOf(target))),
        notMarked: partly.length === 0 ? null : partly.map((sheet) => readInPart(sheet, rowsRead)).join(' '),
      };
    });
    const isActive = ({ run }: CheckedStatement): boolean =>
      run.statement.sheets.some((sheet) => idOf(sheet) === look.activeSheetId);
    return [...checked.filter(isActive), ...checked.filter((each) => !isActive(each))];
  }

  #watch(look: WorkbookLook, run: WorkbookRun, ownSheets: ReadonlySet<string | null | undefined>): void {
    const names = new Set([
      ...run.runs.flatMap(({ statement }) => statement.sheets),
      ...run.notReadable.map(({ sheet }) => sheet),
      ...ownSheets,
    ]);
    this.#watched = new Set(look.directory.sheets.filter(({ name }) => names.has(name)).map(({ id }) => id));
  }

  async #planRemoval(also: boolean): Promise<Planned & { readonly sentences: readonly string[] }> {
    const { look, record, isDamaged } = await this.#understand();
    const { directory } = look;
    const removals = look.sheets.flatMap((raw) => {
      const own = wordsOn(look, raw);
      if (!isMarked(look, raw, own)) return [];
      const known = record.sheets.find(({ suffix }) => suffix === own?.suffix) ?? null;
      return [{ sheet: raw.name, ...sheetRemoval(look, raw, own, known, !isDamaged) }];
    });
    const ownSheets = [explanationsName, recordName].flatMap((name) => {
      const area = headingArea(directory, name);
      return area === null ? [] : [area.sheet];
    });
    const left: StatementsRecord = also ? emptyRecord : { ...record, sheets: [] };
    const settings = isDamaged
      ? [...directory.settings.keys()]
          .filter((key) => key === statementsKey || key.startsWith(`${statementsKey}.`))
          .map((key) => deleteSetting(key, directory.settings))
      : recordSteps(look, left);
    return {
      directory,
      sheet: removals[0]?.sheet ?? '',
      steps: [
        ...removals.flatMap(({ steps }) => steps),
        ...settings,
        ...[...deadNames(directory.names), ...(also ? [explanationsName, recordName] : [])].flatMap((name) =>
          removeName(name, directory.names),
        ),
        // A deleted sheet is the one thing that can't be taken back: last.
        ...(also ? ownSheets.map((sheet) => step({ kind: 'delete-sheet', sheet, title: null })) : []),
      ],
      sentences: [
        ...removals.flatMap(({ sentences }) => sentences),
        ...(removals.length === 0 || ownSheets.length === 0 ? [] : [keepsExplanations(ownSheets)]),
        ...(settings.length > 0 ? [removesSettings()] : []),
      ],
    };
  }

  #ask<T>(questions: (conversation: Conversation) => Promise<T>): Promise<T> {
    return this.#actions.ask(questions);
  }
}

const recordSteps = ({ directory }: WorkbookLook, record: StatementsRecord): readonly Step[] =>
  settingSteps(statementsKey, statementSettings(record), directory.settings);

/** Sentences of both, sheet by sheet. */
const bySheet = (...all: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, string> =>
  new Map(
    all
      .flatMap((each) => [...each.keys()])
      .map((sheet) => [sheet, all.flatMap((each) => each.get(sheet) ?? []).join(' ')]),
  );

function checkedFrom(
  { run, statements, look, snapshots }: Understanding,
  notMarked: ReadonlyMap<string, string>,
): StatementsChecked {
  return {
    run,
    statements: statements.map((each) => {
      const sentences = [
        ...(each.notMarked === null ? [] : [each.notMarked]),
        ...each.run.statement.sheets.flatMap((sheet) => notMarked.get(sheet) ?? []),
      ];
      const words = wordsOn(look, { name: each.run.statement.sheet });
      return {
        ...each,
        ...(words === null
          ? {}
          : {
              resultCell: cellAddress({
                row: headingRow(each.run, each.run.statement.sheet, snapshots),
                column: words.area.column,
                rows: 1,
                columns: 1,
              }),
            }),
        notMarked: sentences.length === 0 ? null : sentences.join(' '),
      };
    }),
    said: [
      ...(statements.length === 0 ? [] : [said(statements)]),
      ...run.notReadable.map(({ sentence }) => sentence),
    ].join(' '),
  };
}

/** @throws Refusal with what an explanation lacks */
function made(result: Made) {
  if (result.kind === 'refused') throw new Refusal(explanationRefused(result.sentence));
  return result.waiver;
}

/** The block that these cells fill, where they fill one; else the first of them. */
function together(first: Area, areas: readonly Area[]): Area {
  const same = areas.filter(({ sheet }) => sheet === first.sheet);
  const row = Math.min(...same.map((each) => each.row));
  const column = Math.min(...same.map((each) => each.column));
  const rows = Math.max(...same.map((each) => each.row + each.rows)) - row;
  const columns = Math.max(...same.map((each) => each.column + each.columns)) - column;
  const cells = new Set(same.map(cellAddress));
  return cells.size === rows * columns ? { ...first, row, column, rows, columns } : first;
}

function numbersOn(place: ExplanationsPlace | null): readonly number[] {
  const column = place?.columnOf.number;
  if (place === null || column === undefined) return [];
  const { sheet } = place;
  return sheet.values
    .map((_, down) => Number(cellAt(sheet, sheet.area.row + down, column)))
    .filter((number) => Number.isSafeInteger(number) && number > 0);
}
