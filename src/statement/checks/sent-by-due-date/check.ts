import { owesMidYear } from '../../../guidance/authorities/authority';
import { kindOfAuthority } from '../../authority-kind';
import { dateShown, provisionalDate } from '../../words';
import type { Check } from '../../check';
import { cannotTell, failed, notApplicable, nowhere, passed } from '../../outcome';
import { readDay } from '../../read/day';
import { words } from './words';

export const sentByDueDate: Check = {
  id: 'sent-by-due-date',
  number: 27,
  about: 'form',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['header/date-signed', 'header/authority', 'header/authority-kind'],
  parameters: ['dueDates'],
  cites: ['4.5', '5.2', 'P9', 'P10', 'P18'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['when'] },
  check(statement, context) {
    const { kind, year, boxes } = statement;
    const { edition, today } = context;
    // Single-tier and county councils only (P18); where the kind is not known, the day is held against it.
    if (kind === 'mid-year' && owesMidYear(kindOfAuthority(statement, context)) === false)
      return notApplicable;
    const due = edition.dueDates.find((each) => each.statement === kind && each.year === year);
    if (due === undefined || due.by === null) return notApplicable;
    const box = boxes['date-signed'];
    const at = [box ?? nowhere('header/date-signed', '')];
    const figures = { due: dateShown(due.by), provisional: due.settled ? '' : provisionalDate };
    if (box === undefined || box.text === '') {
      if (today === null) return notApplicable;
      return [today > due.by ? failed('overdue', { at, figures }) : passed(...at)];
    }
    const signed = readDay(box.value);
    if (signed === null) return [cannotTell('not-a-date', { at, figures: { ...figures, text: box.text } })];
    if (signed <= due.by) return [passed(...at)];
    return [failed('late', { at, figures: { ...figures, date: dateShown(signed) } })];
  },
};
