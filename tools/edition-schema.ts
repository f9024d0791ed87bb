import { z } from 'zod';
import { statementKinds } from '../src/guidance/edition';
import { lineTreatments } from '../src/guidance/line-treatments';

const words = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !text.includes('  '), 'no stray spaces');
const sentence = words.refine(
  (text) => /[.?]$/.test(text),
  'a sentence ends with a full stop or a question mark',
);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const financialYear = z
  .string()
  .regex(/^\d{4}\/\d{2}$/)
  .refine(
    (year) => (Number(year.slice(0, 4)) + 1) % 100 === Number(year.slice(5)),
    'two years that follow each other',
  );
const day = z.iso.date();
const cites = z.array(words);
const cited = cites.min(1);
const parameter = z.strictObject({ value: z.string().regex(/^\d+(\.\d+)?$/), cites: cited });
const paragraph = z.strictObject({ id: words, says: sentence, evidence: z.array(id) });
const field = z.strictObject({
  id,
  label: words,
  aliases: z.array(words),
  holds: z.enum(['text', 'pounds', 'indicator', 'yes-no']),
});
const annex = z.string().regex(/^[A-O]$/);
const contact = z.strictObject({
  annex: annex.nullable(),
  name: words,
  organisation: words,
  about: words,
  email: z.email(),
  telephone: z.string().regex(/^$|^0[\d ]+$/),
  asOf: z.string().regex(/^\d{4}-\d{2}$/),
  cites: cited,
});
const treatment = z.enum(lineTreatments);

/** What every edition's data must look like; parsed when an edition is tested, never at run time. */
export const editionSchema = z.strictObject({
  id,
  title: words,
  summary: sentence,
  published: z.string().regex(/^\d{4}-\d{2}$/),
  basedOn: id.nullable(),
  baselineYear: financialYear,
  targetYears: z.array(financialYear).min(1),
  annualTarget: parameter,
  cumulativeTarget: parameter.nullable(),
  cashableShare: parameter,
  cashableReadings: z
    .array(
      z.strictObject({
        id: z.enum(['of-gains', 'of-cumulative-gains', 'of-baseline']),
        title: words,
        says: sentence,
        cites: cited,
      }),
    )
    .min(1),
  baselineBasis: z.strictObject({
    basis: z.enum(['budget', 'out-turn']),
    settled: z.boolean(),
    says: sentence,
    cites: cited,
  }),
  gainsCountFrom: z.strictObject({ day, says: sentence, cites: cited }),
  deflator: parameter.nullable(),
  national: z.strictObject({
    spending: parameter,
    target: parameter,
    targetOfCouncils: parameter.nullable(),
    policeTarget: parameter,
  }),
  restatements: z.array(
    z.strictObject({
      id: z.enum(['keep-first-year', 'new-base-throughout', 'new-steps-on-old-first-year']),
      council: words,
      says: sentence,
      cites: cited,
    }),
  ),
  treatments: z.array(
    z.strictObject({
      treatment,
      inBaseline: z.enum(['yes', 'no', 'undecided']),
      says: sentence,
      cites,
      examples: z.array(words),
      lookAlikes: z.array(words),
    }),
  ),
  openMatters: z.array(
    z.strictObject({
      id,
      title: words,
      forIncluding: sentence,
      forLeavingOut: sentence,
      suggested: treatment.exclude(['check']),
      cites: cited,
    }),
  ),
  kindsOfGain: z.array(
    z.strictObject({
      id: z.enum(['same-for-less', 'more-for-the-same', 'remodelled', 'cashable', 'non-cashable']),
      title: words,
      says: sentence,
      cites: cited,
    }),
  ),
  statements: z.array(
    z.strictObject({
      statement: z.enum(statementKinds),
      says: sentence,
      pages: parameter.nullable(),
      header: z.array(field).min(1),
      columns: z.array(field).min(1),
      totals: z.array(words).min(1),
      signatories: z.array(words),
      cites: cited,
    }),
  ),
  ownIndicator: z.strictObject({ label: words, before: words, after: words, cites: cited }).nullable(),
  dueDates: z.array(
    z.strictObject({
      statement: z.enum(statementKinds),
      year: financialYear,
      by: day.nullable(),
      settled: z.boolean(),
      says: sentence,
      cites: cited,
    }),
  ),
  rows: z
    .array(
      z.strictObject({
        id,
        label: words,
        aliases: z.array(words),
        kind: z.enum(['sector', 'workstream', 'rest']),
        department: id.nullable(),
        annexes: z.array(annex),
        seen: z.enum(['filed return', 'council report', 'press', 'no return']),
        cites: cited,
      }),
    )
    .min(1),
  departments: z.record(id, z.strictObject({ name: words, short: words, leadsOn: words, cites: cited })),
  questions: z.array(
    z.strictObject({
      id: z.string().regex(/^Q\d+$/),
      asks: sentence,
      answer: z.string().regex(/^A\d+$/),
    }),
  ),
  levers: z.array(z.strictObject({ annex, says: words, cites: cited })),
  annexes: z.record(annex, words),
  contacts: z.array(contact),
  centres: z.record(words, contact),
  milestones: z.array(z.strictObject({ when: words, says: sentence, cites: cited })),
  changes: z.array(z.strictObject({ about: words, before: sentence, now: sentence, cites: cited })),
  evidence: z.record(
    id,
    z.strictObject({
      paper: words,
      date: z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?|undated)$/),
      address: z.url(),
    }),
  ),
  paragraphs: z.record(words, paragraph),
});
