import { wordsOf } from '../../english/label-words';
import type { StatementKind } from '../../guidance/edition';
import { withoutYears } from '../../money/years-in-text';
import { withoutUnit } from './box-label';
import { yearsNamed } from './headings';

const baselineYear = '2004/05';
const share = /\(?\b2\.5\s*(?:%|per\s?cent)\)?/gi;

const ofAnyTarget = new Set([
  'a',
  'authority',
  'by',
  'council',
  'efficiency',
  'for',
  'gain',
  'of',
  'our',
  'published',
  'saving',
  'set',
  'statement',
  'target',
  'the',
  'this',
]);
const ofOneYear = new Set(['annual', 'financial', 'year']);
const ofYearsSoFar = new Set(['cumulative', 'date', 'end', 'far', 'so', 'to', 'total']);
const ofBaseline = new Set([
  'authority',
  'baseline',
  'council',
  'efficiency',
  'expenditure',
  'figure',
  'for',
  'of',
  'our',
  'spend',
  'spending',
  'the',
  'total',
]);

/**
 * The box of a target or of the baseline, in a council's own words: `Target for 2007/08 (£)`, `2004/05 baseline
 * expenditure`. The target of another year is none, nor is one year's target in a backward look, which asks for all years.
 *
 * @param years years that the statement may be for, as far as titles and headings say
 */
export function ownBoxNamed(
  text: string,
  kind: StatementKind,
  years: ReadonlySet<string>,
): 'target' | 'baseline' | null {
  const label = withoutUnit(text);
  const named = yearsNamed(label);
  const words = wordsOf(withoutYears(label.replaceAll(share, ' ')));
  if (words.includes('baseline'))
    return words.every((word) => ofBaseline.has(word)) && named.every((year) => year === baselineYear)
      ? 'baseline'
      : null;
  if (!words.includes('target')) return null;
  const ofYears = kind === 'backward' ? ofYearsSoFar : ofOneYear;
  if (!words.every((word) => ofAnyTarget.has(word) || ofYears.has(word))) return null;
  const saysYears = kind !== 'backward' || words.some((word) => ofYearsSoFar.has(word));
  return named.length === 0 || (saysYears && named.every((year) => years.has(year))) ? 'target' : null;
}
