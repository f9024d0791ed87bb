import { choicesUnder, type Choices } from '../../guidance/choices';
import type { Edition } from '../../guidance/edition';
import type { Rounding } from '../../money/pounds';
import { readAmount } from '../../money/amount';
import { choicesText } from './words';

/** Characters of a council's name that a workbook keeps. */
const longestName = 200;

/** Choices as they are being typed: sums as text, by field. */
export interface ChoicesDraft {
  readonly edition: string;
  readonly half: Choices['half'];
  readonly restatement: Choices['restatement'];
  readonly authority: Choices['authority'];
  readonly firstBaseline: string;
  readonly council: string;
  readonly rounding: Rounding | null;
  /** By the end of each year. */
  readonly published: Readonly<Record<string, string>>;
}

/** What a field holds that cannot be taken, by field: `firstBaseline` or a year. */
export type Faults = Readonly<Record<string, string>>;

const typed = (sum: number | null): string => (sum === null ? '' : String(sum / 100));

export const draftOf = ({
  edition,
  half,
  restatement,
  authority,
  firstBaseline,
  published,
  council,
  rounding,
}: Choices): ChoicesDraft => ({
  council: council ?? '',
  rounding: rounding ?? null,
  edition,
  half,
  restatement,
  authority,
  firstBaseline: typed(firstBaseline),
  published: Object.fromEntries(
    Object.entries(published).map(([year, { cumulative }]) => [year, typed(cumulative)]),
  ),
});

/**
 * What was typed as choices, or what is wrong with it.
 *
 * @param before keeps what this form does not ask for
 */
export function choicesFrom(
  draft: ChoicesDraft,
  before: Choices,
  edition: Edition,
): { readonly choices: Choices } | { readonly faults: Faults } {
  const faults: Record<string, string> = {};
  const sum = (field: string, text: string): number | null => {
    if (text.trim() === '') return null;
    const read = readAmount(text, '£');
    if (read.kind !== 'amount') faults[field] = choicesText.noAmount(text.trim());
    else if (read.pence < 0) faults[field] = choicesText.below;
    else return read.pence;
    return null;
  };
  const restatement =
    edition.restatements.length === 0 || draft.restatement === null ? null : draft.restatement;
  const keepsFirst = restatement !== null && restatement !== 'new-base-throughout';
  const firstBaseline = keepsFirst ? sum('firstBaseline', draft.firstBaseline) : null;
  if (keepsFirst && draft.firstBaseline.trim() === '') faults['firstBaseline'] = choicesText.missing;
  const published: Record<string, { annual: number | null; cumulative: number | null }> = {};
  for (const year of edition.targetYears) {
    const cumulative = sum(year, draft.published[year] ?? '');
    const annual = before.published[year]?.annual ?? null;
    if (cumulative !== null || annual !== null) published[year] = { annual, cumulative };
  }
  if (Object.keys(faults).length > 0) return { faults };
  const { half, authority, rounding } = draft;
  const council = draft.council.trim();
  if (council.length > longestName) return { faults: { council: choicesText.nameTooLong(longestName) } };
  return {
    choices: choicesUnder(
      {
        ...{ version: 1, edition: edition.id, half, restatement, firstBaseline, published, authority },
        ...(council === '' ? {} : { council }),
        ...(rounding === null ? {} : { rounding }),
      },
      edition,
    ),
  };
}
