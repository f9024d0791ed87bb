import { plainLabel } from '../english/label-words';

/** An authority of the list. */
export interface ListedAuthority {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
}

/** Which listed authority a name means; where it means none, the nearest is suggested and never assumed. */
export interface FoundAuthority {
  readonly id: string | null;
  readonly nearest: string | null;
}

export type AuthorityFinder = (name: string) => FoundAuthority;

/** Words that names of councils share and that tell none from another. */
const shared = new Set(
  'the of and council borough city county district metropolitan london royal mbc bc dc cc unitary authority corporation'.split(
    ' ',
  ),
);

const core = (name: string): string =>
  plainLabel(name)
    .split(' ')
    .filter((word) => !shared.has(word))
    .join(' ');

/**
 * Finds authorities by name, with or without the words that names share. Where two share the rest, as a county and a city
 * may, only the whole name decides.
 */
export function authorityFinder(list: readonly ListedAuthority[]): AuthorityFinder {
  const whole = new Map(list.map((each) => [plainLabel(each.name), each]));
  const byCore = groupedByCore(list);
  const known = new Map<string, FoundAuthority>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const same = byCore.get(core(name)) ?? [];
    const exact = whole.get(plainLabel(name)) ?? (same.length === 1 ? same[0] : undefined);
    const found =
      exact === undefined ? { id: null, nearest: nearestOf(name, list) } : { id: exact.id, nearest: null };
    known.set(name, found);
    return found;
  };
}

function nearestOf(name: string, list: readonly ListedAuthority[]): string | null {
  const wanted = core(name);
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const each of list) {
    const distance = lettersBetween(wanted, core(each.name));
    if (best === null || distance < best.distance) best = { name: each.name, distance };
  }
  return best !== null && best.distance <= Math.max(1, Math.floor(wanted.length / 4)) ? best.name : null;
}

/** Letters to put in, take out or change to make one word of another. */
function lettersBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function groupedByCore(list: readonly ListedAuthority[]): ReadonlyMap<string, readonly ListedAuthority[]> {
  const groups = new Map<string, ListedAuthority[]>();
  for (const each of list) groups.set(core(each.name), [...(groups.get(core(each.name)) ?? []), each]);
  return groups;
}
