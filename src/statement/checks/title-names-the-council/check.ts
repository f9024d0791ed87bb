import type { Check } from '../../check';
import { isSameCouncil } from '../../../guidance/authorities/authority';
import { failed, notApplicable, nowhere, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

export const titleNamesTheCouncil: Check = {
  id: 'title-names-the-council',
  number: 38,
  about: 'form',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['title', 'header/authority'],
  parameters: [],
  cites: ['4.4'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check({ authority, boxes, titleCouncils }) {
    const box = boxes['authority'] ?? nowhere('header/authority', authority);
    const outcomes = titleCouncils.map(({ name, place }): CheckOutcome => {
      const title = { key: 'title', label: name, place, value: name };
      if (isSameCouncil(name, authority)) return passed(title);
      return failed('other', { at: [title], beside: [box], figures: { title: name, council: authority } });
    });
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
