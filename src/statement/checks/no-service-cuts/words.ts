import type { HowCut } from '../../actions/service-cuts';
import type { CheckWords } from '../../check';

/** What happens, as the sentence puts it. */
export const howCutWords: Readonly<Record<HowCut, string>> = {
  closes: 'a place that people use closes',
  ends: 'something that people are given ends',
  falls: 'people are given less',
  rarer: 'it comes less often',
  harder: 'it is harder to get',
  empty: 'posts stand empty',
  longer: 'people wait longer or share more',
  merged: 'several become fewer',
};

export const words = {
  title: 'No action reads like a cut in service',
  why: 'A cut is never a gain: the quality of the service has to hold.',
  messages: {
    cut: {
      heading: 'Reads like a cut in service',
      says: '{label}: {cell} speaks of “{words}”: {how}, which reads like a cut in service.',
      remedy: 'If it is one, take its saving out. If not, explain how the service is kept up.',
    },
    unclear: {
      heading: 'May be a cut in service',
      says: '{label}: {cell} speaks of “{words}”. That can be a better way of working, or {how} and it is a cut; a person has to look.',
      remedy: 'Read the action and make sure that the service is as good as before.',
    },
  },
  notApplicable: 'No actions are described.',
  explain: 'How people get the same service or a better one, and how that is known.',
  notCheckable:
    'Only the words are looked at, for what falls, ends or closes and who is given it; a cut described in other words is not seen.',
} as const satisfies CheckWords;
