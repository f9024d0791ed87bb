import { z } from 'zod';
import type { WorkbookSnapshot } from '../../grid/snapshot';
import { defaultEdition, editionById } from '../../guidance/editions';
import { type Edition, type StatementKind, statementKinds } from '../../guidance/edition';
import { buildRegister, registerLines } from '../../statement/layouts/build-register';
import { buildStatement } from '../../statement/layouts/build-statement';
import type { SheetDraft } from '../../statement/layouts/sheet-draft';
import { type GainsRegister, readRegister } from '../../statement/register/read-register';
import { readStatements } from '../../statement/read/read-statements';
import { type FoundStatement, isReadable } from '../../statement/statement';
import {
  changedSinceTemplatePreview,
  insertedRegister,
  insertedSheetsDamaged,
  insertedStatement,
  noRegister,
  noSuchStatement,
  notInserted,
  registerIsThere,
  sheetIsUsed,
  sheetNameTaken,
  statementIsThere,
  templatePreviewNotUsable,
  writesName,
  writesRegister,
  writesStatement,
} from '../../statement/layouts/words';
import { Actions, type Planned } from '../../excel/action';
import { budgetSnapshot } from '../budget-marks/budget-snapshot';
import { type Conversation, tellExcel } from '../../excel/excel-run';
import { fingerprint } from '../../excel/fingerprint';
import { Turns } from '../../excel/in-turn';
import { askedFor } from '../../excel/merged-cells';
import { keptRecord } from '../budget-marks/marks-record';
import { freeName, freeSheetName, isOurName, removeName } from '../../excel/names';
import { step, type Step } from '../../excel/step';
import { parsedJson } from '../../excel/parsed-json';
import type { Outcome } from '../../excel/problem';
import { Refusal } from '../../excel/problem-from-error';
import { cellAt, type RawSheet } from '../../excel/raw-sheet';
import { type DefinedName, type Directory, readDirectory } from '../../excel/directory';
import { glanceAtSheets, readSheets } from '../../excel/read-workbook';
import type { TemplateOffer, TemplatePreview, Templates, Written } from '../statement-marks/statements';
import { areaOfDraft, draftSteps } from './draft-plan';
import { canAddUp, knownFigures, type KnownWorkbook } from './known-figures';
import {
  fingerprintOfDraft,
  fingerprintOfSheet,
  type InsertedSheet,
  keptSheets,
  locateInserted,
  sheetsKey,
  type SheetsRecord,
  sheetsSettings,
} from './sheets-record';
import { settingSteps } from '../../excel/settings-store';
import { usersOf } from './sheet-users';

/** What the implementation needs beside Excel; tests give their own. */
export interface TemplateSurroundings {
  /** Shared with whoever else reads and writes the workbook. */
  readonly turns: Turns;
  /** The day as `2006-07-06`. */
  readonly today: () => string;
  /** Milliseconds to wait for Excel while a cell is being edited. */
  readonly patience?: number;
}

/** A statement stands in the first rows and columns of its sheet; budgets of 20,000 lines are not read whole. */
const rowsOfAGlance = 400;
const columnsOfAGlance = 40;

const tokenContent = z.object({
  kind: z.enum(statementKinds),
  year: z.string(),
  overRegister: z.boolean().nullable(),
  fingerprint: z.string(),
});

/** The workbook as read, and what stands in it already. */
interface Understanding {
  readonly directory: Directory;
  readonly edition: Edition;
  readonly found: readonly FoundStatement[];
  readonly known: KnownWorkbook;
}

interface Plan {
  readonly draft: SheetDraft;
  readonly sheet: string;
  readonly steps: readonly Step[];
  readonly writes: readonly string[];
  readonly filled: readonly string[];
  readonly fingerprint: string;
}

/** Puts statements and the register of gains into the workbook that is open in Excel. */
export function createTemplates(given: Partial<TemplateSurroundings> = {}): Templates {
  return new ExcelTemplates({
    turns: new Turns(),
    today: () => new Date().toISOString().slice(0, 10),
    ...given,
  });
}

class ExcelTemplates implements Templates {
  readonly #surroundings: TemplateSurroundings;
  readonly #actions: Actions;

  constructor(surroundings: TemplateSurroundings) {
    this.#surroundings = surroundings;
    this.#actions = new Actions(surroundings.turns, surroundings.patience);
  }

  offers(): Promise<Outcome<readonly TemplateOffer[]>> {
    return this.#inTurn(async () => {
      const { edition, found } = await this.#ask(understand);
      return offersOf(edition, found, this.#surroundings.today());
    });
  }

  preview(
    kind: StatementKind,
    year: string,
    overRegister: boolean | null = null,
  ): Promise<Outcome<TemplatePreview>> {
    return this.#inTurn(async () => {
      const plan = statementPlan(await this.#ask(understand), kind, year, overRegister);
      return {
        token: JSON.stringify({ kind, year, overRegister, fingerprint: plan.fingerprint }),
        kind,
        year,
        sheet: plan.sheet,
        writes: plan.writes,
        filled: plan.filled,
      };
    });
  }

  insert(preview: TemplatePreview): Promise<Outcome<Written>> {
    return this.#actions.change({
      plan: async () => {
        const token = tokenContent.safeParse(parsedJson(preview.token));
        if (!token.success) throw new Refusal(templatePreviewNotUsable());
        const { kind, year, overRegister } = token.data;
        const understood = await this.#ask(understand);
        const plan = statementPlan(understood, kind, year, overRegister);
        if (plan.fingerprint !== token.data.fingerprint)
          throw new Refusal(changedSinceTemplatePreview(kind, year));
        return { ...plan, directory: understood.directory };
      },
      answer: async (plan) => ({ ...(await this.#show(plan)), sentence: insertedStatement(plan.sheet) }),
      unseen: ({ sheet }, { added }) => ({
        sheetId: added.get(sheet) ?? '',
        sheet,
        sentence: insertedStatement(sheet),
      }),
    });
  }

  insertRegister(): Promise<Outcome<Written>> {
    return this.#actions.change({
      plan: async () => {
        const understood = await this.#ask(understand);
        const { directory } = understood;
        const { register } = understood.known;
        if (register === null) return { ...registerPlan(understood), directory, present: null };
        const sheetId = directory.sheets.find(({ name }) => name === register.sheet)?.id ?? '';
        return { steps: [], directory, sheet: register.sheet, draft: null, present: sheetId };
      },
      answer: async ({ sheet, draft, present }) =>
        draft === null
          ? { sheetId: present, sheet, sentence: registerIsThere(sheet) }
          : { ...(await this.#show({ sheet, draft })), sentence: insertedRegister(sheet) },
      unseen: ({ sheet }, { added }) => ({
        sheetId: added.get(sheet) ?? '',
        sheet,
        sentence: insertedRegister(sheet),
      }),
    });
  }

  inserted(): ReturnType<Templates['inserted']> {
    return this.#inTurn(() =>
      this.#ask(async (conversation) => {
        const directory = await readDirectory(conversation);
        const located = locateInserted(soundSheets(directory), directory);
        const raws = await readSheets(
          conversation,
          located.map(({ sheet }) => sheet),
          { ...askedFor(), ask: 'never' },
        );
        return located.map(({ id, sheet, inserted }) => ({
          sheetId: id,
          sheet,
          changed: isChanged(
            raws.find((raw) => raw.id === id),
            inserted,
            directory.names,
          ),
        }));
      }),
    );
  }

  remove(sheetId: string): Promise<Outcome<void>> {
    return this.#actions.change({
      plan: () => this.#ask((conversation) => planRemoval(conversation, sheetId)),
      answer: () => undefined,
    });
  }

  /** Brings the new sheet into sight, at the first cell to fill in. */
  async #show({
    sheet: name,
    draft,
  }: Pick<Plan, 'sheet' | 'draft'>): Promise<{ sheetId: string; sheet: string }> {
    return tellExcel(async ({ context, sync }) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.load('id');
      sheet.activate();
      sheet.getRange(draft.start).select();
      await sync();
      return { sheetId: sheet.id, sheet: name };
    });
  }

  #ask<T>(questions: (conversation: Conversation) => Promise<T>): Promise<T> {
    return this.#actions.ask(questions);
  }

  #inTurn<T>(action: () => Promise<T>): Promise<Outcome<T>> {
    return this.#actions.look(action);
  }
}

async function understand(conversation: Conversation): Promise<Understanding> {
  const directory = await readDirectory(conversation);
  const marks = keptRecord(directory.settings);
  const edition = (marks.kind === 'sound' ? editionById(marks.value.edition) : null) ?? defaultEdition;
  const glances = await glanceAtSheets(conversation, directory, rowsOfAGlance, columnsOfAGlance);
  const sheets = glances.map((raw) => ({ ...budgetSnapshot(raw, null), hidden: raw.hidden }));
  const { found } = readStatements({ name: '', sheets }, edition);
  const calculation = (marks.kind === 'sound' ? (marks.value.calculation?.names ?? []) : []).flatMap(
    ({ name }) => {
      const area = directory.names.find((each) => each.name === name)?.area ?? null;
      const raw = glances.find((each) => each.name === area?.sheet);
      return area === null || raw === undefined
        ? []
        : [{ name, area, value: cellAt(raw, area.row, area.column) }];
    },
  );
  return {
    directory,
    edition,
    found,
    known: {
      edition,
      sheets,
      statements: found.filter(isReadable),
      calculation,
      register: await wholeRegister(conversation, sheets, edition),
    },
  };
}

/** The register may be longer than a glance. */
async function wholeRegister(
  conversation: Conversation,
  sheets: WorkbookSnapshot['sheets'],
  edition: Edition,
): Promise<GainsRegister | null> {
  const glanced = readRegister({ name: '', sheets }, edition);
  if (glanced === null) return null;
  const raws = await readSheets(conversation, [glanced.sheet]);
  const whole = raws.map((raw) => ({ ...budgetSnapshot(raw, null), hidden: raw.hidden }));
  return readRegister({ name: '', sheets: whole }, edition);
}

function offersOf(
  edition: Edition,
  found: readonly FoundStatement[],
  today: string,
): readonly TemplateOffer[] {
  const dueOf = (kind: StatementKind, year: string): string => {
    const due = edition.dueDates.find((each) => each.statement === kind && each.year === year);
    const first = Number(year.slice(0, 4));
    // Where no day is known: about when the same statement fell due in other years.
    const about =
      kind === 'forward' ? `${first}-04-30` : kind === 'mid-year' ? `${first}-11-30` : `${first + 1}-06-30`;
    return due?.by ?? about;
  };
  const wanted = new Map<string, TemplateOffer>();
  const add = (kind: StatementKind, year: string): void => {
    const present = found.find((each) => each.kind === kind && each.year === year)?.sheet ?? null;
    wanted.set(`${kind} ${year}`, { kind, year, present });
  };
  for (const { statement, year } of edition.dueDates) add(statement, year);
  for (const year of edition.targetYears) for (const kind of statementKinds) add(kind, year);
  const rank = ({ kind, year, present }: TemplateOffer): string =>
    `${present === null ? 0 : 1} ${dueOf(kind, year) >= today ? 0 : 1} ${dueOf(kind, year)}`;
  return [...wanted.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function statementPlan(
  { directory, edition, found, known }: Understanding,
  kind: StatementKind,
  year: string,
  overRegister: boolean | null,
): Plan {
  const isOffered = offersOf(edition, found, '').some((each) => each.kind === kind && each.year === year);
  if (!isOffered) throw new Refusal(noSuchStatement(kind, year));
  const present = found.find((each) => each.kind === kind && each.year === year);
  if (present !== undefined) throw new Refusal(statementIsThere(kind, year, present.sheet));
  if (overRegister === true && !canAddUp(known.register)) throw new Refusal(noRegister());
  const hasGains = known.register?.gains.some((gain) => gain.year === year && !gain.isCut) ?? false;
  const adds = overRegister ?? (hasGains && canAddUp(known.register));
  const figures = knownFigures(kind, year, known, adds);
  const draft = buildStatement({
    edition,
    kind,
    year,
    authority: figures.authority,
    given: figures.given,
  });
  const filled = figures.sentences(draft);
  return insertion(directory, draft, { kind: 'statement', statement: kind, year }, (sheet) => ({
    name: `AES_${nameWords[kind]}_${year.replace('/', '_')}`,
    sentence: writesStatement(sheet, kind, year, edition.rows.length),
    filled,
  }));
}

const nameWords: Readonly<Record<StatementKind, string>> = {
  forward: 'Forward_look',
  backward: 'Backward_look',
  'mid-year': 'Mid_year_update',
};

function registerPlan({ directory, edition }: Understanding): Plan {
  return insertion(directory, buildRegister(edition), { kind: 'register' }, (sheet) => ({
    name: 'AES_Gains_register',
    sentence: writesRegister(sheet, registerLines),
    filled: [],
  }));
}

function insertion(
  directory: Directory,
  draft: SheetDraft,
  what: InsertedSheet['what'],
  about: (sheet: string) => { name: string; sentence: string; filled: readonly string[] },
): Plan {
  const record = soundSheets(directory);
  const sheet = freeSheetName(draft.name, directory.sheets);
  const { name: wished, sentence, filled } = about(sheet);
  const located = new Set(locateInserted(record, directory).map(({ inserted }) => inserted));
  const gone = record.sheets.filter((each) => !located.has(each));
  const dead = gone.flatMap(({ name }) => {
    const named = directory.names.find((each) => each.name === name);
    return named?.area === null ? removeName(name, directory.names) : [];
  });
  const removed = new Set(dead.flatMap(({ act }) => (act.kind === 'delete-name' ? [act.name] : [])));
  const name = freeName(
    wished,
    directory.names.filter((each) => !removed.has(each.name)),
  );
  const inserted: InsertedSheet = { name, sheetName: sheet, what, fingerprint: fingerprintOfDraft(draft) };
  const next: SheetsRecord = { version: 1, sheets: [...located, inserted] };
  const steps = [
    ...dead,
    ...draftSteps(draft, sheet),
    step({ kind: 'define-name', name, area: areaOfDraft(sheet, draft) }, { kind: 'delete-name', name }),
    ...settingSteps(sheetsKey, sheetsSettings(next), directory.settings),
  ];
  return {
    draft,
    sheet,
    steps,
    writes: [
      sentence,
      ...(sheet === draft.name ? [] : [sheetNameTaken(draft.name, sheet)]),
      writesName(name, sheet),
    ],
    filled,
    fingerprint: fingerprint(JSON.stringify([sheet, name, draft, filled])),
  };
}

/** @throws Refusal when what is kept of inserted sheets is damaged */
function soundSheets(directory: Directory): SheetsRecord {
  const record = keptSheets(directory.settings);
  if (record === null) throw new Refusal(insertedSheetsDamaged());
  return record;
}

/** Names of ours for columns that a check adds beside a statement: what stands there is not the officer's. */
const ofChecks = /^AES_Check/i;

function isChanged(
  raw: RawSheet | undefined,
  inserted: InsertedSheet,
  names: readonly DefinedName[],
): boolean {
  if (raw === undefined) return true;
  const checks = names.flatMap(({ name, area }) =>
    ofChecks.test(name) && area?.sheet === raw.name ? [area] : [],
  );
  const isPassedOver = (column: number): boolean =>
    checks.some((area) => area.column <= column && column < area.column + area.columns);
  const { formulas, area } = raw;
  return fingerprintOfSheet(formulas, area.row, area.column, isPassedOver) !== inserted.fingerprint;
}

async function planRemoval(conversation: Conversation, sheetId: string): Promise<Planned> {
  const directory = await readDirectory(conversation);
  const located = locateInserted(soundSheets(directory), directory);
  const target = located.find(({ id }) => id === sheetId);
  if (target === undefined) throw new Refusal(notInserted());
  const others = located.filter((each) => each !== target);
  const users = await usersOf(conversation, target.sheet, directory);
  if (users.length > 0) throw new Refusal(sheetIsUsed(target.sheet, users));
  const names = directory.names.filter(
    ({ name, area }) => name === target.inserted.name || (isOurName(name) && area?.sheet === target.sheet),
  );
  const next: SheetsRecord = { version: 1, sheets: others.map(({ inserted }) => inserted) };
  return {
    sheet: target.sheet,
    directory,
    steps: [
      ...names.flatMap(({ name }) => removeName(name, directory.names)),
      ...settingSteps(sheetsKey, sheetsSettings(next), directory.settings),
      // Last: a deleted sheet is the one thing that can't be taken back.
      step({ kind: 'delete-sheet', sheet: target.sheet, title: null }),
    ],
  };
}
