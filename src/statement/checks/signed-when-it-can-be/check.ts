import type { Check } from '../../check';
import { failed, notApplicable, passed } from '../../outcome';
import { readDay } from '../../read/day';
import { dateShown } from '../../words';
import { words } from './words';

export const signedWhenItCanBe: Check = {
  id: 'signed-when-it-can-be',
  number: 39,
  about: 'form',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['header/date-signed', 'header/year'],
  parameters: [],
  cites: ['4.5', 'P10'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check({ kind, year, boxes }) {
    const box = boxes['date-signed'];
    const signed = box === undefined ? null : readDay(box.value);
    if (box === undefined || signed === null) return notApplicable;
    const begins = Number(year.slice(0, 4));
    // The last day before which nobody can say it: the year’s last, 30 September, or a year before it begins.
    const ready =
      kind === 'backward'
        ? `${begins + 1}-03-31`
        : kind === 'mid-year'
          ? `${begins}-09-30`
          : `${begins - 1}-03-31`;
    if (signed > ready) return [passed(box)];
    return [failed(kind, { at: [box], figures: { date: dateShown(signed), ready: dateShown(ready), year } })];
  },
};
