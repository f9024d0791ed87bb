import { plainLabel } from '../../../english/label-words';
import type { Check } from '../../check';
import { cannotTell, failed, passed, rowSpot, type Outcome } from '../../outcome';
import { words } from './words';

export const rowsAreKnown: Check = {
  id: 'rows-are-known',
  number: 22,
  about: 'form',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['row labels'],
  parameters: ['rows'],
  cites: ['3.1', '3.4', 'P16', 'P17'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check({ rows }) {
    return rows.map((row): Outcome => {
      const at = [rowSpot(row)];
      if (row.row !== null) return passed(...at);
      if (row.label === '') return cannotTell('unlabelled', { at });
      return failed(plainLabel(row.label) === 'local transport' ? 'transport' : 'unknown', { at });
    });
  },
};
