import { providesRow } from '../../../guidance/authorities/authority';
import { kindOfAuthority } from '../../authority-kind';
import { listed } from '../../../english/counted';
import type { Check } from '../../check';
import { cannotTell, failed, nowhere, passed, rowSpot } from '../../outcome';
import { words } from './words';

export const everyRowPresent: Check = {
  id: 'every-row-present',
  number: 21,
  about: 'form',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['row labels', 'header/authority', 'header/authority-kind'],
  parameters: ['rows'],
  cites: ['3.1', 'P16', 'P17'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check(statement, context) {
    const { rows, sheet } = statement;
    const { edition } = context;
    const kind = kindOfAuthority(statement, context);
    const present = new Set(rows.map(({ row }) => row?.id));
    const missing = edition.rows.filter(({ id }) => !present.has(id) && providesRow(kind, id));
    if (missing.length === 0) return [passed(...rows.map(rowSpot))];
    const at = missing.map(({ id, label }) => nowhere(`${id}/label`, label === '' ? sheet : label));
    const named = listed(missing.map(({ label }) => label));
    const unknown = rows.filter(({ row, label }) => row === null && label !== '');
    if (unknown.length === 0) return [failed('missing', { at, figures: { rows: named } })];
    const figures = { rows: named, unknown: listed(unknown.map(({ label }) => `“${label}”`)) };
    return [cannotTell('perhaps-renamed', { at, beside: unknown.map(rowSpot), figures })];
  },
};
