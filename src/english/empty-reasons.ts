import { legible } from './legible';
import { plainLabel, wordsOf } from './label-words';

/** Plain labels of texts that explain nothing. */
const empty: ReadonlySet<string> = new Set([
  'agreed',
  'as above',
  'as expected',
  'as stated',
  'checked',
  'correct',
  'error',
  'explained',
  'fine',
  'known issue',
  'n a',
  'na',
  'nil',
  'no',
  'no change',
  'no comment',
  'none',
  'not applicable',
  'noted',
  'ok',
  'okay',
  'rounding',
  'see above',
  'see attached',
  'see note',
  'tba',
  'tbc',
  'test',
  'this is correct',
  'true',
  'x',
  'xx',
  'xxx',
  'yes',
]);

/** One letter over and over, or figures alone. */
const noWords = /^(?:(.)\1*|[\d\W_]+)$/u;

/** Whether a reason, or an explanation, says nothing at all: blank to the eye, `n/a`, `ok`, a row of one letter. */
export function saysNothing(reason: string): boolean {
  const text = legible(reason).replace(/\s+/g, ' ').trim();
  return (
    text === '' ||
    empty.has(plainLabel(text)) ||
    wordsOf(text).length === 0 ||
    noWords.test(text.replaceAll(' ', ''))
  );
}
