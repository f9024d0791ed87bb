import type { Check } from '../../check';
import { failed, nowhere, passed, type CheckOutcome, type Spot } from '../../outcome';
import { figuresNotRead } from '../../reading';
import type { PassedOver } from '../../statement';
import { words } from './words';

function spotAt({ place, text, besideRow, across }: PassedOver): Spot {
  return {
    key: `not read/${besideRow ?? ''} ${across}`,
    label: besideRow ?? '',
    place,
    value: text,
  };
}

export const figuresAreRead: Check = {
  id: 'figures-are-read',
  number: 43,
  about: 'form',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['every cell beside the rows'],
  parameters: [],
  cites: ['4.4', '4.6', 'P23'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check(statement) {
    const outcomes = figuresNotRead(statement.reading).map((each): CheckOutcome => {
      const figures = { text: each.text, heading: each.heading };
      return failed(each.heading === '' ? 'no-heading' : 'other-heading', { at: [spotAt(each)], figures });
    });
    return outcomes.length === 0 ? [passed(nowhere('figures', statement.sheet))] : outcomes;
  },
};
