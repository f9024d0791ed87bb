import { plainLabel } from '../../../english/label-words';
import type { Check } from '../../check';
import { cannotTell, failed, passed, rowSpot, type CheckOutcome } from '../../outcome';
import { words } from './words';

/** Sectors of table 3.1 under the pack's own names that are two rows of the statement. */
const twoRows = new Set(['local transport', 'integrated local transport'].map(plainLabel));
const separate = /^(?:fire(?: and rescue)?|police|policing|school)(?: (?:service|authority|force))?$/;

/** Which message a row deserves that the form does not have. */
function messageFor(label: string): string {
  const plain = plainLabel(label);
  if (twoRows.has(plain)) return 'transport';
  return separate.test(plain) ? 'separate' : 'unknown';
}

export const rowsAreKnown: Check = {
  id: 'rows-are-known',
  number: 22,
  about: 'form',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['row labels'],
  parameters: ['rows'],
  cites: ['3.1', '3.4', 'P16', 'P17', 'P20'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check({ rows }) {
    return rows.map((row): CheckOutcome => {
      const at = [rowSpot(row)];
      if (row.row !== null) return passed(...at);
      if (row.label === '') return cannotTell('unlabelled', { at });
      return failed(messageFor(row.label), { at });
    });
  },
};
