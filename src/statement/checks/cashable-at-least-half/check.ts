import { subtract, type Pence } from '../../../money/pence';
import { listed } from '../../../english/counted';
import { poundsShown } from '../../../money/pounds';
import { annualTarget, leastCashable } from '../../../guidance/targets';
import { columnName, columnSum } from '../../amounts';
import type { Check } from '../../check';
import { knownBaseline } from '../../known-targets';
import { yearsGains } from '../../layouts/layout';
import { blocked, cannotTell, failed, notApplicable, nowhere, passed, spotOf } from '../../outcome';
import { words } from './words';

export const cashableAtLeastHalf: Check = {
  id: 'cashable-at-least-half',
  number: 12,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['gains of the year', 'cumulative-total', 'cumulative-cashable', 'header/baseline'],
  parameters: ['cashableShare', 'annualTarget'],
  cites: ['1', 'A7', 'P7', 'P8'],
  words,
  fix: 'none',
  waiver: { words: 12, mentions: ['size', 'cause', 'when'] },
  check(statement, context) {
    const { edition, cashableReading } = context;
    const soFar = cashableReading === 'of-cumulative-gains';
    const pair =
      soFar && statement.kind === 'backward'
        ? { total: 'cumulative-total', cashable: 'cumulative-cashable' }
        : yearsGains(statement.kind);
    const totals = columnSum(statement, pair.total);
    const parts = columnSum(statement, pair.cashable);
    const unread = [...totals.unreadable, ...parts.unreadable];
    const spot = (field: string) => {
      const cell = statement.total?.cells[field];
      return cell === undefined ? nowhere(`total/${field}`, columnName(statement, field)) : spotOf(cell);
    };
    const at = [spot(pair.cashable)];
    const beside = [spot(pair.total)];
    const absent = [pair.total, pair.cashable].filter((field) => !(field in statement.columns));
    if (absent.length > 0 && totals.cells.length + parts.cells.length > 0) {
      const figures = { columns: listed(absent.map((field) => `“${columnName(statement, field)}”`)) };
      return [cannotTell('no-column', { at, figures })];
    }
    if (totals.cells.length === 0 && unread.length === 0) return notApplicable;
    if (unread.length > 0) return [blocked(at, unread)];
    if (totals.sum === 0) return notApplicable;
    if (soFar && statement.kind !== 'backward') return [cannotTell('no-running-total', { at })];
    const shown = (least: Pence) => ({
      gains: columnName(statement, pair.total),
      total: poundsShown(totals.sum),
      cashable: poundsShown(parts.sum),
      least: poundsShown(least),
      short: poundsShown(subtract(least, parts.sum)),
    });
    if (cashableReading === 'of-baseline') {
      const baseline = knownBaseline(statement, context);
      if (baseline.kind === 'unreadable') return [blocked(at, [baseline.cell])];
      if (baseline.kind === 'unknown') return [cannotTell('no-baseline', { at })];
      const least = leastCashable(annualTarget(baseline.pence, edition), edition);
      if (parts.sum >= least) return [passed(...at)];
      return [failed('under-target', { at, beside, figures: shown(least) })];
    }
    const least = leastCashable(totals.sum, edition);
    if (parts.sum >= least) return [passed(...at)];
    return [failed('under', { at, beside, figures: shown(least) })];
  },
};
