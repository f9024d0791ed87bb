import type { Edition, StatementField, StatementKind, StatementLayout } from '../../guidance/edition';

/** @throws RangeError when the edition has no such statement; every released one has all three */
export function layoutOf(edition: Edition, kind: StatementKind): StatementLayout {
  const layout = edition.statements.find(({ statement }) => statement === kind);
  if (layout === undefined) throw new RangeError(`${edition.id} has no ${kind} statement`);
  return layout;
}

/** Two columns that belong together: gains, and how much of them is cashable. */
export interface Pair {
  readonly id: string;
  readonly total: string;
  readonly cashable: string;
}

export function pairsOf(layout: StatementLayout): readonly Pair[] {
  const ids = layout.columns.map(({ id }) => id);
  return ids
    .filter((id) => id.endsWith('-total'))
    .map((total) => ({ id: total.slice(0, -'-total'.length), total }))
    .map(({ id, total }) => ({ id, total, cashable: `${id}-cashable` }))
    .filter(({ cashable }) => ids.includes(cashable));
}

/** The pair that says what the statement claims for its own year: expected, further, or the revised forecast. */
export function yearsGains(kind: StatementKind): Pair {
  const id = kind === 'forward' ? 'expected' : kind === 'backward' ? 'further' : 'forecast';
  return { id, total: `${id}-total`, cashable: `${id}-cashable` };
}

export function poundsFields(layout: StatementLayout): readonly StatementField[] {
  return layout.columns.filter(({ holds }) => holds === 'pounds');
}

const ofTheYear = /^(?:expected|further|cumulative|achieved|forecast)-total$/;

/** Whether a column holds gains of the statement's own year; those sustained are of the years before. */
export const isOfTheYear = (field: string): boolean => ofTheYear.test(field);
