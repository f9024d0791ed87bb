import { subtract } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { targetSource } from '../../words';
import { columnName, columnSum, holdsAmounts } from '../../amounts';
import type { Check } from '../../check';
import { knownTarget } from '../../known-targets';
import { yearsGains } from '../../layouts/layout';
import { blocked, cannotTell, failed, notApplicable, nowhere, passed } from '../../outcome';
import { words } from './words';

export const gainsReachTarget: Check = {
  id: 'gains-reach-target',
  number: 13,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['gains of the year', 'cumulative-total', 'header/target', 'header/baseline'],
  parameters: ['annualTarget', 'targetYears'],
  cites: ['2.6', '3.3', 'A7', 'A16', 'P1'],
  words,
  fix: 'none',
  waiver: { words: 12, mentions: ['size', 'cause', 'when'] },
  check(statement, context) {
    const { kind, year } = statement;
    if (!context.edition.targetYears.includes(year)) return notApplicable;
    const field = kind === 'backward' ? 'cumulative-total' : yearsGains(kind).total;
    const gains = columnSum(statement, field);
    const total = statement.total?.cells[field];
    const at = [total ?? nowhere(`total/${field}`, columnName(statement, field))];
    if (gains.unreadable.length > 0) return [blocked(at, gains.unreadable)];
    if (!(field in statement.columns) && holdsAmounts(statement)) {
      return [cannotTell('no-column', { at, figures: { column: `“${columnName(statement, field)}”` } })];
    }
    if (gains.cells.length === 0) return notApplicable;
    const target = knownTarget(statement, context);
    if (target.kind === 'unreadable') return [blocked(at, [target.cell])];
    if (target.kind === 'unknown') {
      return [cannotTell('no-target', { at, figures: { year, total: poundsShown(gains.sum) } })];
    }
    if (gains.sum >= target.pence) return [passed(...at)];
    const name = columnName(statement, field);
    const figures = {
      gains: name.charAt(0).toUpperCase() + name.slice(1),
      total: poundsShown(gains.sum),
      target: poundsShown(target.pence),
      short: poundsShown(subtract(target.pence, gains.sum)),
      source: targetSource[target.source],
    };
    const boxes = ['target', 'baseline'].map((id) => statement.boxes[id]).filter((box) => box !== undefined);
    return [failed('short', { at, beside: boxes, figures })];
  },
};
