import { createHash } from 'node:crypto';
import { lineTreatments } from '../../src/budget/line';
import { canonicalText } from '../../src/guidance/canonical-text';
import type { Edition } from '../../src/guidance/edition';
import { editionSchema } from '../../tools/edition-schema';
import { defaultEdition, editionById, editions } from '../../src/guidance/editions';
import { released, releasedHash } from '../../src/guidance/released';

const hashOf = (edition: Edition): string =>
  createHash('sha256').update(canonicalText(edition), 'utf8').digest('hex');

/** Every `cites` list in an edition, with the path to it. */
function citations(content: unknown, path = ''): { path: string; cite: string }[] {
  if (Array.isArray(content)) return content.flatMap((item, index) => citations(item, `${path}[${index}]`));
  if (content === null || typeof content !== 'object') return [];
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'cites' && Array.isArray(value)
      ? value.map((cite) => ({ path: `${path}.cites`, cite: String(cite) }))
      : citations(value, `${path}.${key}`),
  );
}

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe.each(editions.map((edition) => ({ name: edition.id, edition })))('Edition $name', ({ edition }) => {
  test('has the shape of an edition, with nothing missing and nothing extra', () => {
    const parsed: Edition = editionSchema.parse(edition);
    expect(parsed).toEqual(edition);
  });

  test('cites only paragraphs that it holds', () => {
    const unknown = citations(edition).filter(({ cite }) => edition.paragraphs[cite] === undefined);
    expect(unknown).toEqual([]);
  });

  test('files each paragraph under its own number', () => {
    const misfiled = Object.entries(edition.paragraphs).filter(([key, { id }]) => key !== id);
    expect(misfiled).toEqual([]);
  });

  test('names a known paper for each rule of later practice, and none for the founding document', () => {
    for (const { id, evidence } of Object.values(edition.paragraphs)) {
      expect({ id, papers: evidence.length > 0 }).toEqual({ id, papers: /^P\d/.test(id) });
      expect(evidence.filter((key) => edition.evidence[key] === undefined)).toEqual([]);
    }
  });

  test('keeps no paper that no rule rests on', () => {
    const used = new Set(Object.values(edition.paragraphs).flatMap(({ evidence }) => evidence));
    expect(Object.keys(edition.evidence).filter((key) => !used.has(key))).toEqual([]);
  });

  test('is dated by the last paper that it was read from', () => {
    const dates = Object.values(edition.evidence).map(({ date }) => date.slice(0, 7));
    const last = dates
      .filter((date) => date !== 'undated')
      .sort()
      .at(-1);
    if (last !== undefined) expect(edition.published).toBe(last);
  });

  test('gives no two things of a kind the same id', () => {
    const ids = [
      edition.openMatters,
      edition.kindsOfGain,
      edition.cashableReadings,
      edition.restatements,
      edition.rows,
      edition.questions,
      ...edition.statements.flatMap((layout) => [[...layout.header, ...layout.columns]]),
    ].map((items) => twice(items.map((item) => item.id)));
    expect(ids.flat()).toEqual([]);
    expect(twice(edition.statements.map((layout) => layout.statement))).toEqual([]);
    expect(twice(edition.dueDates.map((due) => `${due.statement} ${due.year}`))).toEqual([]);
  });

  test('explains every treatment that a line can have, in the same order', () => {
    expect(edition.treatments.map((rule) => rule.treatment)).toEqual([...lineTreatments]);
  });

  test('names a known department and known annexes for each row, and levers for each sector', () => {
    const annexesWithLevers = new Set(edition.levers.map((lever) => lever.annex));
    for (const row of edition.rows) {
      if (row.department !== null) expect(Object.keys(edition.departments)).toContain(row.department);
      expect(row.annexes.filter((letter) => edition.annexes[letter] === undefined)).toEqual([]);
      if (row.kind !== 'rest') expect(row.annexes.some((letter) => annexesWithLevers.has(letter))).toBe(true);
    }
  });

  test('answers each of the twenty questions', () => {
    expect(edition.questions.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => `Q${i + 1}`));
    expect(edition.questions.map(({ answer }) => answer)).toEqual(
      Array.from({ length: 20 }, (_, i) => `A${i + 1}`),
    );
    expect(edition.questions.filter(({ answer }) => edition.paragraphs[answer] === undefined)).toEqual([]);
  });

  test('holds every paragraph of chapters 2 to 5 and of each annex, without gaps', () => {
    const last = {
      ...{ '2.': 7, '3.': 12, '4.': 7, '5.': 6 },
      ...{ A: 20, B: 8, C: 9, D: 8, E: 9, F: 11, G: 8, H: 10, I: 15, J: 10, K: 14, L: 6, M: 9, N: 11, O: 11 },
    };
    const expected = Object.entries(last).flatMap(([start, count]) =>
      Array.from({ length: count }, (_, index) => `${start}${index + 1}`),
    );
    expect(expected.filter((id) => edition.paragraphs[id] === undefined)).toEqual([]);
  });

  test('was released under the hash of its present content', () => {
    const pinned = releasedHash(edition.id);
    if (pinned !== hashOf(edition)) {
      throw new Error(
        `The rules of edition "${edition.id}" differ from the rules that were released (hash now ${hashOf(edition)}). ` +
          'Workbooks and records name the released rules, so an edition is never changed: make a new edition in a ' +
          'folder of its own, add it to editions.ts and add its hash to released.ts.',
      );
    }
  });

  test('labels every person with the month they were named in', () => {
    const people = [...edition.contacts, ...Object.values(edition.centres)];
    expect(people.filter((person) => person.asOf !== '2004-11')).toEqual([]);
    expect(Object.keys(edition.centres)).toHaveLength(9);
  });
});

test('Each edition is found by its id, and an unknown id gives none', () => {
  for (const edition of editions) expect(editionById(edition.id)).toBe(edition);
  expect(editionById('odpm-2004-12')).toBeNull();
});

test('Every released hash belongs to an edition that is still there', () => {
  expect(Object.keys(released)).toEqual(editions.map((edition) => edition.id));
});

test('An edition that builds on another comes after it', () => {
  const order = editions.map((edition) => edition.id);
  for (const { id, basedOn } of editions) {
    if (basedOn !== null) expect(order.slice(0, order.indexOf(id))).toContain(basedOn);
  }
});

test('The default is November 2004 with later practice', () => {
  expect(defaultEdition.id).toBe('councils-2005-08');
  expect(defaultEdition.basedOn).toBe('odpm-2004-11');
});

test('Later practice leaves the founding document’s own paragraphs and yearly share untouched', () => {
  const [first, later] = editions;
  if (first === undefined || later === undefined) throw new Error('two editions are expected');
  for (const [id, paragraph] of Object.entries(first.paragraphs))
    expect(later.paragraphs[id]).toBe(paragraph);
  expect(later.annualTarget).toBe(first.annualTarget);
  expect(later.cashableShare).toBe(first.cashableShare);
  expect(later.targetYears).toBe(first.targetYears);
});

test.each<{ content: [unknown, unknown]; same: boolean; because: string }>([
  {
    content: [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    same: true,
    because: 'keys in another order',
  },
  {
    content: [
      [1, 2],
      [2, 1],
    ],
    same: false,
    because: 'a list in another order',
  },
  { content: [{ a: '1' }, { a: 1 }], same: false, because: 'text is not a number' },
  { content: [{ a: null }, {}], same: false, because: 'nothing is not the same as left out' },
  { content: [['a,b'], ['a', 'b']], same: false, because: 'a comma inside a text' },
])('Canonical text: $because', ({ content: [one, other], same }) => {
  expect(canonicalText(one) === canonicalText(other)).toBe(same);
});
