import { z } from 'zod';
import { Actions } from '../../excel/action';
import type { Turns } from '../../excel/in-turn';
import { parsedJson } from '../../excel/parsed-json';
import { Refusal } from '../../excel/problem-from-error';
import type { Done } from '../../excel/transaction';
import { statementKinds } from '../../guidance/edition';
import {
  changedSinceTemplatePreview,
  insertedRegister,
  insertedStatement,
  registerIsThere,
  templatePreviewNotUsable,
} from '../../statement/layouts/words';
import { showAdded } from '../added-sheets/added-sheet';
import { localDay } from '../local-day';
import type { Templates, Written } from '../statement-marks/statements';
import { insertedSheets, planRemoval } from './inserted-sheets';
import { registerPlan, statementPlan } from './insertion-plan';
import { offersOf } from './offers';
import { understandForTemplates } from './understanding';

/** What the implementation needs beside Excel; tests give their own. */
export interface TemplateSurroundings {
  /** Shared with whoever else reads and writes the workbook. */
  readonly turns: Turns;
  /** The day as `2006-07-06`. */
  readonly today: () => string;
  /** Milliseconds to wait for Excel while a cell is being edited. */
  readonly patience: number;
}

const tokenContent = z.object({
  kind: z.enum(statementKinds),
  year: z.string(),
  overRegister: z.boolean().nullable(),
  fingerprint: z.string(),
});

/** What is answered where the new sheet stands and could not be shown. */
const unseen = (sheet: string, { added }: Done, sentence: string): Written => ({
  sheetId: added.get(sheet) ?? '',
  sheet,
  sentence,
});

/** Puts statements and the register of gains into the workbook that is open in Excel. */
export function createTemplates({
  turns,
  patience,
  today = () => localDay(new Date()),
}: Partial<TemplateSurroundings> = {}): Templates {
  const actions = new Actions(turns, patience);
  return {
    offers: () =>
      actions.read(async (conversation) => {
        const { edition, found } = await understandForTemplates(conversation);
        return offersOf(edition, found, today());
      }),

    preview: (kind, year, overRegister = null) =>
      actions.read(async (conversation) => {
        const plan = statementPlan(await understandForTemplates(conversation), kind, year, overRegister);
        const { sheet, writes, filled, fingerprint } = plan;
        const token = JSON.stringify({ kind, year, overRegister, fingerprint });
        return { token, kind, year, sheet, writes, filled };
      }),

    insert: (preview) =>
      actions.change({
        plan: async () => {
          const token = tokenContent.safeParse(parsedJson(preview.token));
          if (!token.success) throw new Refusal(templatePreviewNotUsable());
          const { kind, year, overRegister, fingerprint } = token.data;
          const understood = await actions.ask(understandForTemplates);
          const plan = statementPlan(understood, kind, year, overRegister);
          if (plan.fingerprint !== fingerprint) throw new Refusal(changedSinceTemplatePreview(kind, year));
          return { ...plan, directory: understood.directory };
        },
        answer: async ({ sheet, draft }) => ({
          ...(await showAdded(sheet, draft.start)),
          sentence: insertedStatement(sheet),
        }),
        unseen: ({ sheet }, done) => unseen(sheet, done, insertedStatement(sheet)),
      }),

    insertRegister: () =>
      actions.change({
        plan: async () => {
          const understood = await actions.ask(understandForTemplates);
          const { directory } = understood;
          const { register } = understood.known;
          if (register === null) return { ...registerPlan(understood), directory, present: null };
          const sheetId = directory.sheets.find(({ name }) => name === register.sheet)?.id ?? '';
          return { steps: [], directory, sheet: register.sheet, draft: null, present: sheetId };
        },
        answer: async ({ sheet, draft, present }) =>
          draft === null
            ? { sheetId: present, sheet, sentence: registerIsThere(sheet) }
            : { ...(await showAdded(sheet, draft.start)), sentence: insertedRegister(sheet) },
        unseen: ({ sheet }, done) => unseen(sheet, done, insertedRegister(sheet)),
      }),

    inserted: () => actions.read(insertedSheets),

    remove: (sheetId) =>
      actions.change({
        plan: () => actions.ask((conversation) => planRemoval(conversation, sheetId)),
        answer: () => undefined,
      }),
  };
}
