import { pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import { authorityKindWords } from './authorities/kind';
import type { Choices, EffectOfChoices, KnownForEffect } from './choices';
import { choiceText, effectText } from './choices-words';
import type { Edition } from './edition';

/** One choice as a report, the record and a sheet show it. */
export interface SaidChoice {
  readonly label: string;
  readonly chosen: string;
  /** Paragraphs of the edition that leave it open. */
  readonly cites: readonly string[];
}

const shown = (sum: number | null): string | null => (sum === null ? null : poundsShown(pence(sum)));

/** What was chosen, one line each: the edition and the reading of half always, the rest where it was chosen. */
export function choicesSaid(choices: Choices, edition: Edition): readonly SaidChoice[] {
  const { half, restatement, firstBaseline, published, authority, council, rounding } = choices;
  const reading = edition.cashableReadings.find(({ id }) => id === half);
  const way = edition.restatements.find(({ id }) => id === restatement);
  const targets = Object.entries(published).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    { label: choiceText.edition, chosen: edition.title, cites: [] },
    { label: choiceText.half, chosen: choiceText.halves[half], cites: reading?.cites ?? [] },
    ...(restatement === null
      ? []
      : [
          {
            label: choiceText.restatement,
            chosen: choiceText.ways[restatement],
            cites: way?.cites ?? [],
          },
        ]),
    ...(firstBaseline === null
      ? []
      : [{ label: choiceText.firstBaseline, chosen: shown(firstBaseline) ?? '', cites: [] }]),
    ...(targets.length === 0
      ? []
      : [
          {
            label: choiceText.published,
            chosen: targets
              .map(([year, { annual, cumulative }]) =>
                choiceText.publishedTarget(year, shown(annual), shown(cumulative)),
              )
              .join('; '),
            cites: [],
          },
        ]),
    ...(authority === null
      ? []
      : [{ label: choiceText.authority, chosen: authorityKindWords[authority], cites: [] }]),
    ...(council === undefined ? [] : [{ label: choiceText.council, chosen: council, cites: [] }]),
    ...(rounding === undefined
      ? []
      : [{ label: choiceText.rounding, chosen: choiceText.roundings[rounding], cites: [] }]),
  ];
}

/**
 * What would change, in sentences; one that says so where nothing would.
 *
 * @param known what the effect was worked out from: a sum is only named where it is known
 * @param edition of the choices that would be taken
 */
export function effectSaid(
  effect: EffectOfChoices,
  known: KnownForEffect,
  edition: Edition,
  half: { readonly before: Choices['half']; readonly after: Choices['half'] },
): readonly string[] {
  const labels = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => edition.rows.find((row) => row.id === id)?.label ?? id);
  const { targets, leastCashable, rows, owesMidYear } = effect;
  const restsOn = {
    'of-gains': known.ofYear,
    'of-cumulative-gains': known.soFar,
    'of-baseline': known.baseline,
  };
  const isKnown = restsOn[half.before] !== null && restsOn[half.after] !== null;
  return [
    ...(effect.edition === null ? [] : [effectText.edition(edition.title)]),
    ...(targets.length > 0 && known.baseline === null
      ? [effectText.targetsUnknown]
      : targets.map(({ year, before, after }) =>
          after === null
            ? effectText.noTarget(year)
            : effectText.target(
                year,
                poundsShown(after.annual),
                poundsShown(after.cumulative),
                before === null ? null : poundsShown(before.cumulative),
              ),
        )),
    ...(half.before !== half.after && !isKnown
      ? [effectText.leastUnknown]
      : leastCashable === null
        ? []
        : [effectText.least(poundsShown(leastCashable.after), poundsShown(leastCashable.before))]),
    ...(rows.asked.length === 0 ? [] : [effectText.asked(labels(rows.asked))]),
    ...(rows.notAsked.length === 0 ? [] : [effectText.notAsked(labels(rows.notAsked))]),
    ...(owesMidYear === null ? [] : [effectText.midYear(owesMidYear.after)]),
  ];
}
