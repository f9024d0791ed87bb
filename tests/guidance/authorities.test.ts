import { editions } from '../../src/guidance/editions';
import {
  authorities,
  authorityCalled,
  authorityKindIn,
  isSameCouncil,
  nearestAuthority,
  owesMidYear,
  providesRow,
} from '../../src/guidance/authorities/authority';
import { authorityKinds, authorityKindWords } from '../../src/guidance/authorities/kind';

test('Holds the principal authorities of 2004 to 2009, each once, in the regions of paragraph 5.6', () => {
  const counted = Object.fromEntries(
    authorityKinds.map((kind) => [kind, authorities.filter((each) => each.kind === kind).length]),
  );
  expect(counted).toEqual({
    county: 34,
    unitary: 47,
    metropolitan: 36,
    london: 33,
    district: 238,
    fire: 0,
    other: 0,
  });
  const keys = authorities.map(({ name, kind }) => `${name} ${kind}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { centres } of editions) {
    expect([...new Set(authorities.map(({ region }) => region))].sort()).toEqual(Object.keys(centres).sort());
  }
});

test('Finds each by its own name, and by the name in capitals with its style', () => {
  const styles = {
    county: 'County Council',
    unitary: 'Council',
    metropolitan: 'MBC',
    london: 'London Borough',
    district: 'District Council',
    fire: '',
    other: '',
  };
  const lost = authorities.filter(({ name, kind, region }) => {
    const found = authorityCalled(`${name} ${styles[kind]}`.toUpperCase());
    return found?.name !== name || found.kind !== kind || found.region !== region;
  });
  expect(lost).toEqual([]);
});

test.each([
  ['Hampshire County Council', 'county', 'South East'],
  ['City of Salford', 'metropolitan', 'North West'],
  ['London Borough of Tower Hamlets', 'london', 'London'],
  ['Borough of Poole', 'unitary', 'South West'],
  ['Bath & North East Somerset Council', 'unitary', 'South West'],
  ['Durham County Council', 'county', 'North East'],
  ['Durham City Council', 'district', 'North East'],
  ['City of London Corporation', 'london', 'London'],
  ['Newcastle City Council', 'metropolitan', 'North East'],
  ['Newcastle-under-Lyme Borough Council', 'district', 'West Midlands'],
  ['St. Helens MBC', 'metropolitan', 'North West'],
  ["King's Lynn & West Norfolk", 'district', 'East of England'],
  ['Royal Borough of Kensington and Chelsea', 'london', 'London'],
  ['City of Bradford Metropolitan District Council', 'metropolitan', 'Yorkshire and Humber'],
  ['Staffordshire Moorlands District Council', 'district', 'West Midlands'],
  ['Council of the Isles of Scilly', 'unitary', 'South West'],
  ['Kent Fire and Rescue Authority', 'fire', 'South East'],
  ['Hereford and Worcester Fire Authority', 'fire', 'West Midlands'],
  ['Hampshire Police Authority', 'other', 'South East'],
] as const)('%s is of kind %s in %s', (name, kind, region) => {
  expect(authorityCalled(name)).toMatchObject({ kind, region });
});

test.each([
  'Anytown Council',
  '',
  '  ',
  'Durham',
  'constructor',
  '__proto__',
  'Borough Council',
  'Glasgow City Council',
  'x'.repeat(5000),
])('Nothing is guessed for “%.20s”', (name) => {
  expect(authorityCalled(name)).toBeNull();
});

test('Reads a kind as a box may hold it', () => {
  for (const kind of authorityKinds) expect(authorityKindIn(authorityKindWords[kind])).toBe(kind);
  expect(authorityKindIn('MBC')).toBe('metropolitan');
  expect(authorityKindIn('Unitary')).toBe('unitary');
  expect(authorityKindIn('shire district council')).toBe('district');
  expect(authorityKindIn('perhaps')).toBeNull();
});

test('A district answers for no social services and owes no mid-year update; where the kind is not known, all is asked', () => {
  expect(providesRow('district', 'adult-social-services')).toBe(false);
  expect(providesRow('district', 'homelessness')).toBe(true);
  expect(providesRow('county', 'homelessness')).toBe(false);
  expect(providesRow('fire', 'procurement')).toBe(true);
  expect(providesRow(null, 'adult-social-services')).toBe(true);
  expect([owesMidYear('district'), owesMidYear('county'), owesMidYear('unitary'), owesMidYear(null)]).toEqual(
    [false, true, true, null],
  );
  const known = new Set(editions.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const named = authorityKinds.flatMap((kind) => [...known].filter((id) => !providesRow(kind, id)));
  expect(named.length).toBeGreaterThan(15);
});

test.each([
  ['Durham County Council', 'Durham City Council', false],
  ['City of Salford', 'Salford City Council', true],
  ['LB Lewisham', 'London Borough of Lewisham', true],
  ['Hull', 'Kingston upon Hull City Council', true],
  ['Nowhere Borough Council', 'Borough of Nowhere', true],
  ['Nowhere Borough Council', 'Elsewhere Borough Council', false],
])('%s and %s are one council: %s', (one, other, same) => {
  expect(isSameCouncil(one, other)).toBe(same);
});

test.each([
  ['Hampshrie County Council', 'Hampshire'],
  ['Northhamptonshire', 'Northamptonshire'],
  ['Gotham City Council', null],
  ['', null],
])('the nearest to “%s” is %s, to be suggested and never assumed', (written, nearest) => {
  expect(authorityCalled(written)).toBeNull();
  expect(nearestAuthority(written)?.name ?? null).toBe(nearest);
});
