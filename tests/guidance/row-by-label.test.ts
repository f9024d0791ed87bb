import { defaultEdition, editions } from '../../src/guidance/editions';
import { rowByLabel } from '../../src/guidance/row-by-label';

test.each([
  { label: 'Adult social services', row: 'adult-social-services', because: 'as filed by Salford in 2005' },
  { label: "CHILDREN'S SERVICES ", row: 'childrens-services', because: 'capitals, straight apostrophe' },
  { label: 'Childrens services', row: 'childrens-services', because: 'no apostrophe' },
  { label: 'Culture & Sport', row: 'culture-and-sport', because: 'an ampersand' },
  { label: 'Corporate services (all)', row: 'corporate-services', because: 'a note in brackets' },
  { label: 'Local transport (highways)', row: 'local-transport-highways', because: 'brackets that matter' },
  { label: 'Local Transport – Highways', row: 'local-transport-highways', because: 'a dash for brackets' },
  { label: 'Local transport (non highways)', row: 'local-transport-non-highways', because: 'no hyphen' },
  { label: 'Transactional services', row: 'transactions', because: 'the name of the 2004 annex' },
  { label: 'Local transport', row: null, because: 'could be either of two rows' },
  { label: 'Local transport (rail)', row: null, because: 'could be either of two rows' },
  { label: 'Total', row: null, because: 'a total is no row' },
  { label: '', row: null, because: 'nothing is written' },
])('"$label": $because', ({ label, row }) => {
  expect(rowByLabel(defaultEdition, label)?.id ?? null).toBe(row);
});

test('Every label and every other wording means its own row', () => {
  for (const edition of editions) {
    const wrong = edition.rows.flatMap((row) =>
      [row.label, ...row.aliases]
        .filter((name) => rowByLabel(edition, name) !== row)
        .map((name) => `${name}: ${row.id}`),
    );
    expect(wrong).toEqual([]);
  }
});
