import { sheetIsUsed, sheetNameTaken, writesName } from '../../statement/layouts/words';
import { Actions } from '../../excel/action';
import { fingerprint } from '../../excel/fingerprint';
import type { Turns } from '../../excel/in-turn';
import { isOurName } from '../../excel/names';
import { Refusal } from '../../excel/problem-from-error';
import { type Directory, readDirectory } from '../../excel/directory';
import {
  type AddedKind,
  additionSteps,
  findAdded,
  removalSteps,
  showAdded,
  standing,
} from '../added-sheets/added-sheet';
import { usersOf } from '../templates/sheet-users';
import { sampleColumns, sampleCouncil, sampleDraft, sampleLines, sampleYear } from './sample-draft';
import type { Samples } from './samples';
import {
  changedSinceSamplePreview,
  noSample,
  sampleIsMarked,
  sampleIsThere,
  sampleSheetText,
  writesSample,
} from './words';

const kind: AddedKind = { key: 'cashable.sample.v1', name: 'AES_Sample' };

/** What the implementation needs beside Excel; tests give their own. */
export interface SampleSurroundings {
  /** Shared with whoever else reads and writes the workbook. */
  readonly turns?: Turns;
  /** Milliseconds to wait for Excel while a cell is being edited. */
  readonly patience?: number;
}

/** @throws Refusal where the sample is there already */
function addition(directory: Directory) {
  const present = findAdded(kind, directory);
  if (present !== null) throw new Refusal(sampleIsThere(present.sheet));
  const draft = sampleDraft();
  const added = additionSteps(kind, draft, directory);
  return {
    ...added,
    draft,
    directory,
    writes: [
      writesSample(added.sheet, sampleCouncil, sampleYear, sampleLines),
      ...(added.sheet === sampleSheetText.sheet ? [] : [sheetNameTaken(sampleSheetText.sheet, added.sheet)]),
      writesName(added.name, added.sheet),
    ],
    token: fingerprint(JSON.stringify([added.sheet, added.name])),
  };
}

/** Puts the sample council into the workbook that is open in Excel, and takes it out again. */
export function createSamples({ turns, patience }: SampleSurroundings = {}): Samples {
  const actions = new Actions(turns, patience);
  return {
    preview: () =>
      actions.look(async () => {
        const { token, sheet, writes } = addition(await actions.ask(readDirectory));
        return { token, sheet, council: sampleCouncil, writes };
      }),
    insert: (preview) =>
      actions.change({
        plan: async () => {
          const plan = addition(await actions.ask(readDirectory));
          if (plan.token !== preview.token) throw new Refusal(changedSinceSamplePreview());
          return plan;
        },
        answer: ({ sheet, draft }) => showAdded(sheet, draft.start),
        unseen: ({ sheet }, { added }) => ({ sheetId: added.get(sheet) ?? '', sheet }),
      }),
    present: () =>
      actions.look(() => actions.ask((conversation) => standing(conversation, kind, sampleColumns))),
    remove: () =>
      actions.change({
        plan: () =>
          actions.ask(async (conversation) => {
            const directory = await readDirectory(conversation);
            const found = findAdded(kind, directory);
            if (found === null) throw new Refusal(noSample());
            const { sheet, record } = found;
            const marks = directory.names.some(
              ({ name, area }) => name !== record.name && isOurName(name) && area?.sheet === sheet,
            );
            if (marks) throw new Refusal(sampleIsMarked(sheet));
            const users = await usersOf(conversation, sheet, directory);
            if (users.length > 0) throw new Refusal(sheetIsUsed(sheet, users));
            return { sheet, directory, steps: removalSteps(kind, found, directory) };
          }),
        answer: () => undefined,
      }),
  };
}
