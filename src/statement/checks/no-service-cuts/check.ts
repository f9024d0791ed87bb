import { actionTexts, wordsFound } from '../../action-texts';
import type { Check } from '../../check';
import { cannotTell, failed, notApplicable, passed, type Outcome } from '../../outcome';
import { words } from './words';

const places =
  'homes?|librar(?:y|ies)|centres?|schools?|offices?|branch(?:es)?|museums?|pools?|facilit(?:y|ies)|units?|hostels?|nurser(?:y|ies)|sites?|toilets?|services?';
/** At most so many words between a verb and what it is about. */
const few = String.raw`(?:[\w’'-]+ ){0,4}?`;

const cuts: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:clos(?:e|es|ed|ing)|closure of|shut(?:ting)?(?: down)?)\s${few}(?:${places})\b`,
    'i',
  ),
  new RegExp(String.raw`\b(?:${places}) (?:closures?|will close|closed)\b`, 'i'),
  new RegExp(
    String.raw`\b(?:reduc(?:e|es|ed|ing|tion in)|shorten(?:s|ed|ing)?|cut(?:s|ting)?(?: in| back)?|fewer)\s${few}(?:opening (?:hours|times)|hours of opening)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:withdraw(?:s|n|ing|al of)?|withdrew|ceas(?:e|es|ed|ing)|discontinu(?:e|es|ed|ing|ation of)|stop(?:s|ped|ping)?|end(?:s|ed|ing)?|abolish(?:es|ed|ing)?|axe[ds]?)\s${few}(?:services?|provision|visits?|subsid(?:y|ies)|collections?|grants to)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:cut(?:s|ting)?|reduc(?:e|es|ed|ing|tions? in))\s${few}(?:(?:front[- ]line )?services?|service levels?|levels? of service|provision|frequency)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:rais(?:e|es|ed|ing)|tighten(?:s|ed|ing)?|stricter)\s${few}(?:eligibility|criteria|thresholds?)\b`,
    'i',
  ),
];
const unclear: readonly RegExp[] = [
  /\b(?:rationali[sz]|decommission|downsi[sz])\w*/i,
  new RegExp(String.raw`\b(?:few|less)er?\s${few}(?:visits|places|beds|placements|collections|staff)\b`, 'i'),
  /\bservice reductions?\b/i,
];

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
    const outcomes = actionTexts(statement).map((cell): Outcome => {
      const cut = wordsFound(cell.text, cuts);
      if (cut !== null) return failed('cut', { at: [cell], figures: { words: cut } });
      const vague = wordsFound(cell.text, unclear);
      if (vague !== null) return cannotTell('unclear', { at: [cell], figures: { words: vague } });
      return passed(cell);
    });
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
