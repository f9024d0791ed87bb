import { defaultEdition } from '../../src/guidance/editions';
import { printedLabel } from '../../src/guidance/printed-label';

const backward = defaultEdition.statements.find((layout) => layout.statement === 'backward');
const column = (id: string) => {
  const found = backward?.columns.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no column ${id}`);
  return found;
};

test.each([
  { id: 'sustained-total', year: '2005/06', label: 'Ongoing gains sustained from 2004/05 (£)' },
  { id: 'further-total', year: '2005/06', label: 'Further gains achieved in 2005/06 (£)' },
  { id: 'cumulative-total', year: '2007/08', label: 'Cumulative gains as at end of 2007/08 (£)' },
  { id: 'sustained-total', year: '2000/01', label: 'Ongoing gains sustained from 1999/00 (£)' },
  { id: 'ongoing-cashable', year: '2005/06', label: '...of which cashable (£)' },
])('$id in $year is printed as “$label”', ({ id, year, label }) => {
  expect(printedLabel(column(id), year)).toBe(label);
});
