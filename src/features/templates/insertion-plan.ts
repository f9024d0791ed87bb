import type { SheetDraft } from '../../statement/layouts/sheet-draft';
import { type Step, step } from '../../excel/step';
import type { TemplatesUnderstanding } from './understanding';
import type { StatementKind } from '../../guidance/edition';
import { offersOf } from './offers';
import { Refusal } from '../../excel/problem-from-error';
import {
  noRegister,
  noSuchStatement,
  sheetNameTaken,
  statementIsThere,
  writesName,
  writesRegister,
  writesStatement,
} from '../../statement/layouts/words';
import { canAddUp, knownFigures } from './known-figures';
import { buildStatement } from '../../statement/layouts/build-statement';
import { buildRegister, registerLines } from '../../statement/layouts/build-register';
import type { Directory } from '../../excel/directory';
import {
  fingerprintOfDraft,
  type InsertedSheet,
  locateInserted,
  sheetsKey,
  type SheetsRecord,
  sheetsSettings,
} from './sheets-record';
import { soundSheets } from './inserted-sheets';
import { freeName, freeSheetName, removeName } from '../../excel/names';
import { areaOfDraft, draftSteps } from './draft-plan';
import { settingSteps } from '../../excel/settings-store';
import { fingerprint } from '../../excel/fingerprint';

/** What putting one sheet into the workbook writes. */
export interface InsertionPlan {
  readonly draft: SheetDraft;
  readonly sheet: string;
  readonly steps: readonly Step[];
  readonly writes: readonly string[];
  readonly filled: readonly string[];
  readonly fingerprint: string;
}

/** @throws Refusal when that statement is not offered, or is there already */
export function statementPlan(
  { directory, edition, found, known }: TemplatesUnderstanding,
  kind: StatementKind,
  year: string,
  overRegister: boolean | null,
): InsertionPlan {
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

/** The register of gains, as a sheet of its own. */
export function registerPlan({ directory, edition }: TemplatesUnderstanding): InsertionPlan {
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
): InsertionPlan {
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
