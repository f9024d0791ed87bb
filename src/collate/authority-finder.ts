import {
  authorities,
  authorityCalled,
  nearestAuthority,
  type Authority,
} from '../guidance/authorities/authority';

/** Which listed authority a name means; where it means none, the nearest is suggested and never assumed. */
export interface FoundAuthority {
  readonly id: string | null;
  readonly nearest: string | null;
}

/** The key of an authority in the dataset. A county and a city may share a name: the kind tells them apart. */
export const authorityId = ({ name, kind }: Pick<Authority, 'name' | 'kind'>): string =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${kind}`;

const listed = new Set(authorities.map(authorityId));
const known = new Map<string, FoundAuthority>();

/** Finds an authority by the name on a return. A nation has some four hundred names, so each is looked up once. */
export function foundAuthority(name: string): FoundAuthority {
  const before = known.get(name);
  if (before !== undefined) return before;
  const called = authorityCalled(name);
  const id = called === null ? null : authorityId(called);
  // A fire or police authority is known by its words, though the list holds none of them.
  const found =
    id !== null && listed.has(id)
      ? { id, nearest: null }
      : { id: null, nearest: called === null ? (nearestAuthority(name)?.name ?? null) : null };
  known.set(name, found);
  return found;
}
