import type { Edition, Parameter } from '../guidance/edition';
import { evidenceSource, ruleSource, unknownRule, whichRule } from './words';
import { wordsArgument } from './arguments';
import { notAvailable, unusable } from './refusal';

interface Rule {
  readonly says: string | number;
  readonly cites: readonly string[];
}

/** Figures that can be asked for by name; the names are permanent, as they stand in officers' formulas. */
const named: Readonly<Record<string, (edition: Edition) => Rule | null>> = {
  'Annual target': ({ annualTarget }) => figure(annualTarget),
  'Target to the last year': ({ cumulativeTarget }) => figure(cumulativeTarget),
  'Cashable share': ({ cashableShare }) => figure(cashableShare),
  'Baseline year': ({ baselineYear, baselineBasis }) => ({ says: baselineYear, cites: baselineBasis.cites }),
  'Baseline basis': ({ baselineBasis }) => baselineBasis,
  'Gains count from': ({ gainsCountFrom }) => gainsCountFrom,
  Deflator: ({ deflator }) => figure(deflator),
  'National spending': ({ national }) => figure(national.spending),
  'National target': ({ national }) => figure(national.target),
  'National target of councils': ({ national }) => figure(national.targetOfCouncils),
  'Police target': ({ national }) => figure(national.policeTarget),
};

function figure(parameter: Parameter | null): Rule | null {
  return parameter === null ? null : { says: Number(parameter.value), cites: parameter.cites };
}

/** Two cells beside each other: the figure or the words of a rule, and where it stands in the guidance. */
export function ruleOf(rule: unknown, edition: Edition): (string | number)[][] {
  const asked = wordsArgument(rule, 'Rule');
  if (asked === '') throw unusable(whichRule(Object.keys(named)));
  const name = Object.keys(named).find((each) => bare(each) === bare(asked));
  const found = name === undefined ? null : (named[name]?.(edition) ?? null);
  if (found !== null) return [[found.says, ruleSource(edition.title, found.cites)]];
  return [paragraph(asked, edition)];
}

function paragraph(asked: string, edition: Edition): (string | number)[] {
  const number = bare(asked.replace(/^para(?:graph)?s?\b\.?/i, '')).replace(/^question(q?)/, 'q');
  // A question is answered by its paragraph.
  const question = edition.questions.find(({ id }) => bare(id) === number);
  const wanted = question === undefined ? number : bare(question.answer);
  const found = Object.values(edition.paragraphs).find(({ id }) => bare(id) === wanted);
  if (found === undefined) throw notAvailable(unknownRule(asked, Object.keys(named)));
  const papers = found.evidence.flatMap((key) => edition.evidence[key] ?? []);
  if (papers.length === 0) return [found.says, ruleSource(edition.title, [found.id])];
  return [found.says, evidenceSource(papers)];
}

function bare(words: string): string {
  return words.toLowerCase().replace(/[\s\-_]+/g, '');
}
