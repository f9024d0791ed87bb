import type { Edition, CitedFigure as Figure } from '../../guidance/edition';
import { declare, type Arguments } from '../declare';
import { edition, text } from '../parameters';
import { notAvailable, unusable } from '../refusal';
import { evidenceSource, ruleSource, unknownRule, whichRule } from './words';

const parameters = {
  rule: text('The name of a figure, or the number of a paragraph or question.'),
  edition: edition('"November 2004" or "Later practice", 2005 to 2008. Later practice if left out.'),
};

export type RuleArguments = Arguments<typeof parameters>;

export interface RuleFigures {
  readonly says: string | number;
  /** Where it stands in the guidance. */
  readonly source: string;
  /** The paragraph that was asked for, or that answers the question; `null` for a figure. */
  readonly paragraph: string | null;
  /** The question that was asked by its number. */
  readonly question: string | null;
}

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

function figure(parameter: Figure | null): Rule | null {
  return parameter === null ? null : { says: Number(parameter.value), cites: parameter.cites };
}

/** The figure or the words of a rule, and where it stands in the guidance. */
function ruleOf({ rule: asked, edition: of }: RuleArguments): RuleFigures {
  if (asked === '') throw unusable(whichRule(Object.keys(named)));
  const name = Object.keys(named).find((each) => bare(each) === bare(asked));
  const found = name === undefined ? null : (named[name]?.(of) ?? null);
  if (found === null) return paragraph(asked, of);
  return { says: found.says, source: ruleSource(of.title, found.cites), paragraph: null, question: null };
}

function paragraph(asked: string, of: Edition): RuleFigures {
  const number = bare(asked.replace(/^para(?:graph)?s?\b\.?/i, '')).replace(/^question(q?)/, 'q');
  // A question is answered by its paragraph.
  const question = of.questions.find(({ id }) => bare(id) === number);
  const wanted = question === undefined ? number : bare(question.answer);
  const found = Object.values(of.paragraphs).find(({ id }) => bare(id) === wanted);
  if (found === undefined) throw notAvailable(unknownRule(asked, Object.keys(named)));
  const papers = found.evidence.flatMap((key) => of.evidence[key] ?? []);
  const source = papers.length === 0 ? ruleSource(of.title, [found.id]) : evidenceSource(papers);
  return { says: found.says, source, paragraph: found.id, question: question?.id ?? null };
}

function bare(said: string): string {
  return said.toLowerCase().replace(/[\s\-_]+/g, '');
}

export const rule = declare({
  id: 'RULE',
  describes:
    'What the guidance says: a figure such as "Annual target", or a paragraph such as "A7" or "Q7", with its source beside it.',
  parameters,
  readingOrder: ['edition', 'rule'],
  gives: 'table',
  figures: ruleOf,
  // Two cells beside each other.
  answer: ({ says, source }: RuleFigures) => [[says, source]],
  working: () => import(/* webpackChunkName: "formulas" */ './steps'),
});
