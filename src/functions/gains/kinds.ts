import { unusable } from '../refusal';
import { unknownKind } from './words';

/** What a row of a register is, by the word in its Kind column. */
export type Kind = 'cashable' | 'non-cashable' | 'service cut' | 'unstated' | 'heading';

const kindBySpelling: Readonly<Record<string, Kind>> = {
  cashable: 'cashable',
  noncashable: 'non-cashable',
  servicecut: 'service cut',
  servicecuts: 'service cut',
  servicereduction: 'service cut',
  cut: 'service cut',
  // How a gain was made (FD 2.3) says nothing of what is cashable.
  sameserviceforless: 'unstated',
  moreforthesame: 'unstated',
  remodelledservice: 'unstated',
  // The headings of a register, so that whole columns can be given.
  kind: 'heading',
  kinds: 'heading',
};

export const kindWords = ['Cashable', 'Non-cashable', 'Service cut'];
const askableWords = ['Cashable', 'Non-cashable'];

/** @returns `null` for a word that is no kind */
export function gainKind(word: string): Kind | null {
  return kindBySpelling[word.toLowerCase().replace(/[\s\u00a0\-\u2010-\u2015]+/g, '')] ?? null;
}

/** The kind that a formula asks for; `null` for every kind. */
export function askedKind(word: string): Kind | null {
  if (word === '') return null;
  const kind = gainKind(word);
  if (kind === null || kind === 'service cut' || kind === 'heading')
    throw unusable(unknownKind('Kind', word, askableWords));
  return kind;
}
