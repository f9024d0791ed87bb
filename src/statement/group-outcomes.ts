import type { CheckOutcome } from './outcome';

interface Holder {
  readonly outcome: CheckOutcome;
}

/**
 * Puts like outcomes of one check together: the same message over cells that touch, or wherever they stand.
 *
 * @param anywhere for what follows from another finding: one group a message
 */
export function groupOutcomes<Held extends Holder>(
  held: readonly Held[],
  anywhere: boolean,
): readonly (readonly Held[])[] {
  const byMessage = new Map<string, Held[]>();
  for (const each of held) {
    const like = `${each.outcome.outcome} ${each.outcome.message}`;
    const same = byMessage.get(like);
    if (same === undefined) byMessage.set(like, [each]);
    else same.push(each);
  }
  return [...byMessage.values()].flatMap((same) => (anywhere ? [same] : touching(same)));
}

const spot = ({ outcome: { at } }: Holder, down = 0, right = 0): string | null => {
  const place = at.length === 1 ? (at[0]?.place ?? null) : null;
  return place === null ? null : `${place.sheet}\n${place.row + down}\n${place.column + right}`;
};

const neighbours = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/** Connected runs of cells, side by side or one below the other, each in the order in which they came. */
function touching<Held extends Holder>(held: readonly Held[]): readonly (readonly Held[])[] {
  const order = new Map(held.map((each, i) => [each, i]));
  const byPlace = new Map<string, Held>();
  for (const each of held) {
    const place = spot(each);
    if (place !== null) byPlace.set(place, each);
  }
  const left = new Set(held);
  const groups: Held[][] = [];
  for (const start of held) {
    if (!left.delete(start)) continue;
    const group = [start];
    // The list grows while it is walked, until no neighbour is left.
    for (const each of group) {
      for (const [down, right] of neighbours) {
        const place = spot(each, down, right);
        const next = place === null ? undefined : byPlace.get(place);
        if (next !== undefined && left.delete(next)) group.push(next);
      }
    }
    groups.push(group.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
  }
  return groups;
}
