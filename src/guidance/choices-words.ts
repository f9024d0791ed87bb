import { listed } from '../english/counted';
import type { Rounding } from '../money/pounds';
import type { CashableReading, Restatement } from './edition';

/** Why kept choices do not hold. */
export const damagedChoices =
  'The choices kept in this workbook cannot be read, so the usual ones hold. Choose again.';

export function unknownChoice(what: 'edition' | 'half' | 'year', named: string): string {
  switch (what) {
    case 'edition':
      return `This workbook was set to an edition of the guidance that Cashable does not have (“${named}”), so the usual choices hold. Choose an edition again.`;
    case 'half':
      return `“${named}” knows no such reading of half, so the usual choices hold. Choose another reading or another edition.`;
    case 'year':
      return `A published target is kept for ${named}, which has no target, so the usual choices hold. Enter it for its year.`;
  }
}

/** How each choice is called, and how what was chosen is said. */
export const choiceText = {
  edition: 'Edition of the guidance',
  half: 'Reading of “at least half”',
  restatement: 'Baseline restated',
  firstBaseline: 'First baseline',
  published: 'Published targets',
  authority: 'Kind of authority',
  council: 'Council’s name',
  rounding: 'Sums shown',
  roundings: { pounds: 'In whole pounds', thousands: 'In thousands (£k)' } satisfies Record<Rounding, string>,
  exactly: 'In pounds, with pence where there are any',

  halves: {
    'of-gains': 'Half of the year’s gains',
    'of-cumulative-gains': 'Half of the gains added up so far',
    'of-baseline': 'Half of the year’s target',
  } satisfies Record<CashableReading['id'], string>,
  ways: {
    'keep-first-year': 'The first year’s target stays; the new baseline counts from then on (as Poole did)',
    'new-base-throughout': 'The new baseline counts in all years (as Hampshire did)',
    'new-steps-on-old-first-year':
      'New yearly steps are added to the old first year (as Staffordshire Moorlands did)',
  } satisfies Record<Restatement['id'], string>,
  notRestated: 'The baseline has not been restated',
  byName: 'By the statement’s box or the council’s name',
  byNameFound: (kind: string) => `By the council’s name: ${kind}`,
  publishedTarget: (year: string, annual: string | null, cumulative: string | null) =>
    `${year}: ${[
      ...(annual === null ? [] : [annual]),
      ...(cumulative === null ? [] : [`${cumulative} by its end`]),
    ].join(', ')}`,
  line: (label: string, chosen: string) => `${label}: ${chosen}.`,
} as const;

/** What another choice would change. */
export const effectText = {
  nothing: 'Nothing changes.',
  council: (name: string | null) =>
    name === null
      ? 'Reports name the council as the budget sheets do.'
      : `Home, ‘AES baseline’ and the page for signature name “${name}”.`,
  rounding:
    'Home, ‘AES baseline’ and the page for signature show sums so; every cell keeps its figure to the penny.',
  edition: (title: string) => `Checks and targets go by “${title}”.`,
  target: (year: string, annual: string, cumulative: string, before: string | null) =>
    `Target ${year}: ${annual} for the year, ${cumulative} by its end${before === null ? '' : ` (now ${before} by its end)`}.`,
  noTarget: (year: string) => `${year} has no target any more.`,
  least: (after: string, before: string) => `At least ${after} must be cashable (now ${before}).`,
  leastUnknown:
    'How much must be cashable changes; by how much is shown once the workbook holds gains or a baseline.',
  targetsUnknown: 'Targets change; by how much is shown once the workbook holds a baseline.',
  asked: (rows: readonly string[]) => `Asked for as rows of the statement: ${listed(rows)}.`,
  notAsked: (rows: readonly string[]) => `Not asked for any more: ${listed(rows)}.`,
  midYear: (owed: boolean | null) =>
    owed === null
      ? 'Whether a mid-year update is owed is not known.'
      : owed
        ? 'A mid-year update is owed each November.'
        : 'No mid-year update is owed.',
  appears: (statement: string, headings: readonly string[]) =>
    `${statement}: would be found: ${listed(headings)}.`,
  goes: (statement: string, headings: readonly string[]) =>
    `${statement}: would not be found any more: ${listed(headings)}.`,
} as const;
