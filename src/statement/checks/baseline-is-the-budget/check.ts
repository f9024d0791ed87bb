import { counted, listed } from '../../../english/counted';
import { readStatus } from '../../baseline-status';
import type { Check } from '../../check';
import { failed, notApplicable, passed } from '../../outcome';
import { words } from './words';

export const baselineIsTheBudget: Check = {
  id: 'baseline-is-the-budget',
  number: 44,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['header/baseline-status', 'header/baseline'],
  parameters: [],
  cites: ['A7', 'P3'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check({ boxes }, { edition }) {
    const box = boxes['baseline-status'];
    const status = box === undefined ? null : readStatus(box.text, edition.baselineYear);
    if (box === undefined || status === null) return notApplicable;
    const { others, linesToDecide } = status;
    const beside = boxes['baseline'] === undefined ? [] : [boxes['baseline']];
    const at = { at: [box], beside };
    const outcomes = [
      ...(others.length === 0
        ? []
        : [failed('another', { ...at, figures: { what: listed(others), year: edition.baselineYear } })]),
      ...(linesToDecide === 0
        ? []
        : [failed('provisional', { ...at, figures: { lines: counted(linesToDecide, 'line') } })]),
    ];
    return outcomes.length === 0 ? [passed(box)] : outcomes;
  },
};
