import { plainLabel } from '../../../english/label-words';
import type { Check } from '../../check';
import { failed, notApplicable, passed, type CheckOutcome, type Spot } from '../../outcome';
import type { RegisteredGain } from '../../register/read-register';
import { words } from './words';

const spotOf = ({ words, row, rowWords, year, amount, place }: RegisteredGain): Spot => ({
  key: `register/${year ?? ''}/${plainLabel(words)}/${row ?? plainLabel(rowWords)}`,
  label: words,
  place,
  value: amount,
});

export const gainRegisteredOnce: Check = {
  id: 'gain-registered-once',
  number: 31,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['register of gains: gain, row, year, amount, kind'],
  parameters: [],
  cites: ['2.3', 'P16', 'P23'],
  words,
  fix: 'none',
  waiver: { words: 8, mentions: ['cause'] },
  check({ year }, { register }) {
    const gains = (register?.gains ?? []).filter((gain) => gain.year === year && !gain.isCut);
    const firstOf = new Map<string, RegisteredGain>();
    const outcomes: CheckOutcome[] = [];
    for (const gain of gains) {
      const words = plainLabel(gain.words);
      const first = firstOf.get(words);
      if (first === undefined) {
        firstOf.set(words, gain);
        outcomes.push(passed(spotOf(gain)));
        continue;
      }
      const isSameRow = gain.row === first.row && (gain.row !== null || gain.rowWords === first.rowWords);
      outcomes.push(
        failed(isSameRow ? 'same-row' : 'two-rows', {
          at: [spotOf(gain)],
          beside: [spotOf(first)],
          figures: { words: gain.words, first: first.rowWords, again: gain.rowWords },
        }),
      );
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
