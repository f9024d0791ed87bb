import { cellName } from '../../cell-name';
import { listed } from '../../../english/counted';
import { timesShown } from '../../words';
import type { Check } from '../../check';
import { failed, passed, rowSpot, type CheckOutcome } from '../../outcome';
import type { ReadRow } from '../../statement';
import { words } from './words';

export const rowsAreNotRepeated: Check = {
  id: 'rows-are-not-repeated',
  number: 23,
  about: 'form',
  duty: 'must',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['row labels'],
  parameters: ['rows'],
  cites: ['3.1', 'P16'],
  words,
  fix: 'none',
  waiver: null,
  check({ rows, sheet }) {
    const byMeaning = new Map<string, ReadRow[]>();
    for (const row of rows) {
      const meaning = row.row !== null ? `${row.row.id} ${row.part ?? ''}` : row.key.replace(/ \(\d+\)$/, '');
      const same = byMeaning.get(meaning);
      if (same === undefined) byMeaning.set(meaning, [row]);
      else same.push(row);
    }
    return [...byMeaning.values()].map((same): CheckOutcome => {
      const at = same.map(rowSpot);
      const [first] = same;
      if (first === undefined || same.length === 1 || first.label === '') return passed(...at);
      const cells = listed(same.map(({ labelPlace }) => cellName(labelPlace, sheet)));
      const figures = { name: first.row?.label ?? first.label, times: timesShown(same.length), cells };
      return failed('repeated', { at, figures });
    });
  },
};
