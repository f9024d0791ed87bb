import { actionTexts } from '../../action-texts';
import { serviceCutIn } from '../../actions/service-cuts';
import type { Check } from '../../check';
import { cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { howCutWords, words } from './words';

export const noServiceCuts: Check = {
  id: 'no-service-cuts',
  number: 17,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['strategy', 'key-actions', 'actions-taken', 'row-strategy', 'row-key-actions', 'row-note'],
  parameters: [],
  cites: ['2.3', 'A4', 'Foreword'],
  words,
  fix: 'none',
  waiver: { words: 10, mentions: ['quality'] },
  check(statement) {
    const outcomes = actionTexts(statement).map((cell): CheckOutcome => {
      const cut = serviceCutIn(cell.text);
      if (cut === null) return passed(cell);
      const about = { at: [cell], figures: { words: cut.words, how: howCutWords[cut.how] } };
      return cut.certain ? failed('cut', about) : cannotTell('unclear', about);
    });
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
