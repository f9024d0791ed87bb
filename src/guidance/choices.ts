import { z } from 'zod';
import { add, noPence, pence, subtract, type Pence } from '../money/pence';
import { authorityKinds, type AuthorityKind } from './authorities/kind';
import { owesMidYear, providesRow } from './authorities/authority';
import { roundings } from '../money/pounds';
import { damagedChoices, unknownChoice } from './choices-words';
import type { CashableReading, Edition, Restatement } from './edition';
import { defaultEdition, editionById } from './editions';
import { annualTarget, cumulativeTarget, leastCashable } from './targets';

const readings = [
  'of-gains',
  'of-cumulative-gains',
  'of-baseline',
] as const satisfies readonly CashableReading['id'][];
const ways = [
  'keep-first-year',
  'new-base-throughout',
  'new-steps-on-old-first-year',
] as const satisfies readonly Restatement['id'][];
/** More years than any edition has targets for. */
const mostYears = 10;
const sum = z.int().nonnegative().nullable();

/** What the guidance leaves to the officer, as it is kept in a workbook. Sums in whole pence. */
export const choicesSchema = z.strictObject({
  version: z.literal(1),
  /** Id of the edition of the guidance. */
  edition: z.string().max(100),
  /** How “at least half” is read. */
  half: z.enum(readings),
  /** How targets follow a restated baseline; `null` while it has not been restated. */
  restatement: z.enum(ways).nullable(),
  /** The baseline that the first year's target rests on, where it has been restated since. */
  firstBaseline: sum,
  /** Targets that were published for the council, by financial year: of the year, and of all years so far. */
  published: z
    .record(z.string().regex(/^\d{4}\/\d{2}$/), z.strictObject({ annual: sum, cumulative: sum }))
    .refine((years) => Object.keys(years).length <= mostYears),
  /** `null` to take it from the statement's box or the council's name. */
  authority: z.enum(authorityKinds).nullable(),
  /** The council's name as reports and the pane show it; absent for the one that the budget sheets name. */
  council: z.string().min(1).max(200).optional(),
  /** How sums are shown; absent for pounds with pence where there are any. Never how they are held. */
  rounding: z.enum(roundings).optional(),
});
export type Choices = Readonly<z.infer<typeof choicesSchema>>;

/** What holds while the officer has chosen nothing. */
export const defaultChoices: Choices = {
  version: 1,
  edition: defaultEdition.id,
  half: 'of-gains',
  restatement: null,
  firstBaseline: null,
  published: {},
  authority: null,
};

/** The same choices under another edition: what it does not have falls back to its own first. */
export function choicesUnder(choices: Choices, edition: Edition): Choices {
  const half = edition.cashableReadings.find(({ id }) => id === choices.half) ?? edition.cashableReadings[0];
  return {
    ...choices,
    edition: edition.id,
    half: half?.id ?? defaultChoices.half,
    restatement: edition.restatements.find(({ id }) => id === choices.restatement)?.id ?? null,
  };
}

export type ChoicesRead =
  | { readonly kind: 'sound'; readonly choices: Choices; readonly edition: Edition }
  /** With what is wrong and the way out, in one sentence; the defaults hold. */
  | { readonly kind: 'damaged'; readonly sentence: string };

/** Reads choices as they were kept. Nothing kept is the defaults; anything that is no choice is refused whole. */
export function readChoices(kept: unknown): ChoicesRead {
  if (kept === undefined || kept === null) {
    return { kind: 'sound', choices: defaultChoices, edition: defaultEdition };
  }
  const parsed = choicesSchema.safeParse(kept);
  if (!parsed.success) return { kind: 'damaged', sentence: damagedChoices };
  const choices = parsed.data;
  const edition = editionById(choices.edition);
  if (edition === null) return { kind: 'damaged', sentence: unknownChoice('edition', choices.edition) };
  if (!edition.cashableReadings.some(({ id }) => id === choices.half)) {
    return { kind: 'damaged', sentence: unknownChoice('half', edition.title) };
  }
  const year = Object.keys(choices.published).find((each) => !edition.targetYears.includes(each));
  return year === undefined
    ? { kind: 'sound', choices, edition }
    : { kind: 'damaged', sentence: unknownChoice('year', year) };
}

export interface TargetOfYear {
  readonly year: string;
  readonly annual: Pence;
  readonly cumulative: Pence;
  readonly from: 'published' | 'baseline';
}

/**
 * Targets of all years on a baseline, as chosen: published ones first, the running total before the year's own; else on
 * the baseline in the way chosen for a restated one (later practice P4).
 *
 * @param baseline in pence, as it now stands
 */
export function targetsAsChosen(
  baseline: Pence,
  choices: Choices,
  edition: Edition,
): readonly TargetOfYear[] {
  const first = choices.firstBaseline === null ? baseline : pence(choices.firstBaseline);
  const step = annualTarget(baseline, edition);
  // The new base throughout is what holds on a baseline that was never restated.
  const restatement = choices.restatement === 'new-base-throughout' ? null : choices.restatement;
  const keepsFirst = restatement !== null;
  let before = noPence;
  let publishedSoFar = noPence;
  let yearsOfShare = 0;
  return edition.targetYears.map((year, i): TargetOfYear => {
    const soFar = choices.published[year]?.cumulative ?? null;
    const own = choices.published[year]?.annual ?? null;
    if (soFar === null && own === null) yearsOfShare += 1;
    if (soFar !== null) yearsOfShare = 0;
    publishedSoFar =
      soFar !== null ? pence(soFar) : own !== null ? add(publishedSoFar, pence(own)) : publishedSoFar;
    // Shares are added exactly and rounded once, as AES.TARGETS does.
    const shares =
      cumulativeTarget(baseline, edition.targetYears[yearsOfShare - 1] ?? '', edition) ?? noPence;
    const onNew = cumulativeTarget(baseline, year, edition) ?? noPence;
    const worked = (): Pence => {
      if (restatement === null) return add(publishedSoFar, shares);
      if (i === 0 && keepsFirst) return annualTarget(first, edition);
      return restatement === 'new-steps-on-old-first-year' ? add(before, step) : onNew;
    };
    const isShare = choices.restatement === null && soFar === null;
    const cumulative =
      soFar !== null
        ? pence(soFar)
        : own !== null && restatement !== null
          ? add(before, pence(own))
          : worked();
    const annual = own !== null ? pence(own) : isShare ? step : subtract(cumulative, before);
    before = cumulative;
    return { year, annual, cumulative, from: soFar === null && own === null ? 'baseline' : 'published' };
  });
}

/** Gains that the half is taken of. */
export interface GainsForHalf {
  readonly ofYear: Pence;
  readonly soFar: Pence;
  readonly baseline: Pence;
}

/** The least that must be cashable in each reading of half that the edition has (P7, P8). */
export function leastCashableAsRead(half: Choices['half'], gains: GainsForHalf, edition: Edition): Pence {
  if (half === 'of-gains') return leastCashable(gains.ofYear, edition);
  return leastCashable(
    half === 'of-cumulative-gains' ? gains.soFar : annualTarget(gains.baseline, edition),
    edition,
  );
}

interface Changed<Value> {
  readonly before: Value;
  readonly after: Value;
}
/** What a change of choices is worked out from; `null` for what the workbook does not say. */
export type KnownForEffect = { readonly [Sum in keyof GainsForHalf]: Pence | null };

const changed = <Value>(before: Value, after: Value): Changed<Value> | null =>
  before === after ? null : { before, after };

/** What would be another if the officer chose so; `null` and empty lists where nothing would. */
export interface EffectOfChoices {
  readonly edition: Changed<string> | null;
  readonly targets: readonly (Changed<TargetOfYear | null> & { readonly year: string })[];
  readonly leastCashable: Changed<Pence> | null;
  /** Rows of the form that would be asked for, and those that would not any more. */
  readonly rows: { readonly asked: readonly string[]; readonly notAsked: readonly string[] };
  readonly owesMidYear: Changed<boolean | null> | null;
}

/**
 * What choosing otherwise would change, before it is taken. Pure: nothing is kept.
 *
 * @param named the kind that the council's name tells, for choices that leave it open
 */
export function effectOfChoices(
  before: Choices,
  after: Choices,
  gains: GainsForHalf,
  named: AuthorityKind | null,
): EffectOfChoices {
  const [old, new_] = [before, after].map((each) => {
    const edition = editionById(each.edition) ?? defaultEdition;
    const kind = each.authority ?? named;
    return {
      edition,
      kind,
      targets: new Map(targetsAsChosen(gains.baseline, each, edition).map((target) => [target.year, target])),
      least: leastCashableAsRead(each.half, gains, edition),
      rows: edition.rows.map(({ id }) => id).filter((id) => providesRow(kind, id)),
    };
  });
  if (old === undefined || new_ === undefined) throw new RangeError('two choices are compared');
  const years = [...new Set([...old.targets.keys(), ...new_.targets.keys()])];
  return {
    edition: changed(old.edition.id, new_.edition.id),
    targets: years.flatMap((year) => {
      const [was, will] = [old.targets.get(year) ?? null, new_.targets.get(year) ?? null];
      const same = was?.annual === will?.annual && was?.cumulative === will?.cumulative;
      return same ? [] : [{ year, before: was, after: will }];
    }),
    leastCashable: changed(old.least, new_.least),
    rows: {
      asked: new_.rows.filter((id) => !old.rows.includes(id)),
      notAsked: old.rows.filter((id) => !new_.rows.includes(id)),
    },
    owesMidYear: changed(owesMidYear(old.kind), owesMidYear(new_.kind)),
  };
}
