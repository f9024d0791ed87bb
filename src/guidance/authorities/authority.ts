import { authorityKinds, authorityKindWords, type AuthorityKind } from './kind';
import { authorityNames } from './list';

/** An authority of the years 2004 to 2009. */
export interface Authority {
  /** Without `Council` and the like: `Hampshire`, `Bath and North East Somerset`. */
  readonly name: string;
  readonly kind: AuthorityKind;
  /** A region of paragraph 5.6, which is the key of its centre of excellence; `null` where it is not known. */
  readonly region: string | null;
}

/** All principal authorities, by region and kind. */
export const authorities: readonly Authority[] = Object.entries(authorityNames).flatMap(([region, byKind]) =>
  authorityKinds.flatMap((kind) =>
    (byKind[kind] ?? '')
      .split('|')
      .filter((name) => name !== '')
      .map((name): Authority => ({ name, kind, region })),
  ),
);

/** A name without what people write differently. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’‘`.]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[-–—,()]/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What an authority calls itself beside its place. */
const styles =
  /\b(?:the|council|county borough|county|city and district|city|metropolitan|met|london borough|borough|royal|district|unitary|authority|corporation|mbc|mdc|cc|bc|dc|lb|lbc|rb|rbc|of)\b/g;

const bare = (name: string): string => plain(name).replace(styles, ' ').replace(/\s+/g, ' ').trim();

const byName = new Map<string, Authority[]>();
for (const authority of authorities) {
  const key = bare(authority.name);
  byName.set(key, [...(byName.get(key) ?? []), authority]);
}
/** Names that people use beside those of the list. */
const alsoCalled: ReadonlyMap<string, string> = new Map([
  ['hull', 'kingston upon hull'],
  ['newcastle', 'newcastle upon tyne'],
  ['kingston', 'kingston upon thames'],
  ['richmond', 'richmond upon thames'],
  ['southend', 'southend on sea'],
  ['stockton', 'stockton on tees'],
  ['stoke', 'stoke on trent'],
  ['banes', 'bath and north east somerset'],
  ['isle wight', 'isle of wight'],
]);

const others =
  /\b(?:police|national park|waste disposal|waste authority|passenger transport|transport executive|probation|broads|combined authority|greater london authority|valuation|joint committee)\b/;
const fire = /\bfire\b/;

/**
 * The authority that a council’s name means, such as `Hampshire County Council`, `LB Lewisham` or `City of Salford`. Where
 * a county and a district share a name, the style decides: `Durham County Council` and `Durham City Council`.
 *
 * @returns `null` for a name that is not known, and where two are meant and nothing tells which
 */
export function authorityCalled(name: string): Authority | null {
  const written = plain(name);
  if (written === '') return null;
  if (fire.test(written) && /\b(?:authority|service|brigade|rescue)\b/.test(written)) {
    return { name: name.trim(), kind: 'fire', region: regionOfPlace(written) };
  }
  if (others.test(written)) return { name: name.trim(), kind: 'other', region: regionOfPlace(written) };
  const key = bare(name);
  if (key === '') return null;
  const found = byName.get(key) ?? byName.get(bare(alsoCalled.get(key) ?? key)) ?? [];
  if (found.length < 2) return found[0] ?? null;
  const county = /\bcounty\b|\bcc\b/.test(written);
  const lower = /\b(?:city|borough|district|bc|dc)\b/.test(written);
  return found.find(({ kind }) => (county ? kind === 'county' : lower && kind !== 'county')) ?? null;
}

/** Whether two names mean one council: by the list of authorities, else by their words without the style. */
export function isSameCouncil(one: string, other: string): boolean {
  const [a, b] = [authorityCalled(one), authorityCalled(other)];
  if (a !== null && b !== null) return a.name === b.name && a.kind === b.kind;
  return (bare(one) || plain(one)) === (bare(other) || plain(other));
}

/**
 * The authority whose name is written most like this one, within a letter in four: to be suggested, never assumed.
 *
 * @returns `null` where none is near
 */
export function nearestAuthority(name: string): Authority | null {
  const wanted = bare(name);
  const farthest = Math.max(1, Math.floor(wanted.length / 4));
  let best: { readonly authority: Authority; readonly letters: number } | null = null;
  for (const authority of authorities) {
    const letters = lettersBetween(wanted, bare(authority.name));
    if (letters <= farthest && (best === null || letters < best.letters)) best = { authority, letters };
  }
  return best?.authority ?? null;
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

/** The region of an authority whose area is a county’s, such as a fire authority. */
function regionOfPlace(written: string): string | null {
  const words = ` ${written.replace(/[^a-z0-9]+/g, ' ')} `;
  const inside = authorities
    .filter(({ name }) => words.includes(` ${plain(name)} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (inside !== undefined) return inside.region;
  return areas.find(([area]) => written.includes(area))?.[1] ?? null;
}

/** Areas of joint authorities that no principal authority is called by. */
const areas: readonly (readonly [area: string, region: string])[] = [
  ['avon', 'South West'],
  ['berkshire', 'South East'],
  ['cleveland', 'North East'],
  ['humberside', 'Yorkshire and Humber'],
  ['greater manchester', 'North West'],
  ['merseyside', 'North West'],
  ['south yorkshire', 'Yorkshire and Humber'],
  ['west yorkshire', 'Yorkshire and Humber'],
  ['tyne and wear', 'North East'],
  ['west midlands', 'West Midlands'],
  ['hereford', 'West Midlands'],
  ['london', 'London'],
  ['sussex', 'South East'],
  ['thames valley', 'South East'],
  ['west mercia', 'West Midlands'],
  ['northumbria', 'North East'],
  ['peak district', 'East Midlands'],
  ['lake district', 'North West'],
  ['dartmoor', 'South West'],
  ['exmoor', 'South West'],
  ['north york', 'Yorkshire and Humber'],
];

/** A kind as it is written in a box: its own word, or a usual one such as `MBC` or `two-tier county`. */
export function authorityKindIn(text: string): AuthorityKind | null {
  const written = plain(text);
  const exact = authorityKinds.find(
    (kind) => written === kind || written === plain(authorityKindWords[kind]),
  );
  if (exact !== undefined) return exact;
  return kindPatterns.find(([pattern]) => pattern.test(written))?.[1] ?? null;
}

const kindPatterns: readonly (readonly [pattern: RegExp, kind: AuthorityKind])[] = [
  [/\bfire\b/, 'fire'],
  [/\bmetropolitan\b|\bmbc\b|\bmdc\b/, 'metropolitan'],
  [/\blondon\b/, 'london'],
  [/\bunitary\b|\bsingle tier\b/, 'unitary'],
  [/\bcounty\b|\bshire county\b/, 'county'],
  [/\bdistrict\b|\blower tier\b/, 'district'],
  [/\bpolice\b|\bpark\b|\bother\b/, 'other'],
];

/** Rows of the statements that an authority of this kind does not provide, so that they may be missing. */
const notProvided: Readonly<Record<AuthorityKind, readonly string[]>> = {
  county: ['social-housing', 'homelessness'],
  unitary: [],
  metropolitan: [],
  london: [],
  district: [
    'adult-social-services',
    'childrens-services',
    'non-school-education',
    'supporting-people',
    'local-transport-highways',
  ],
  fire: [
    'adult-social-services',
    'childrens-services',
    'culture-and-sport',
    'environmental-services',
    'local-transport-highways',
    'local-transport-non-highways',
    'social-housing',
    'non-school-education',
    'supporting-people',
    'homelessness',
  ],
  other: [],
};

/** Whether a row is one that an authority of this kind has. Where the kind is not known, it has all of them. */
export function providesRow(kind: AuthorityKind | null, rowId: string): boolean {
  return kind === null || !notProvided[kind].includes(rowId);
}

/** Whether a mid-year update is asked for: single-tier and county councils only (later practice P18). */
export function owesMidYear(kind: AuthorityKind | null): boolean | null {
  return kind === null ? null : ['county', 'unitary', 'metropolitan', 'london'].includes(kind);
}
