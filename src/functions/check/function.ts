import { declare, type Arguments } from '../declare';
import { edition, placedCells, poundsIfGiven } from '../parameters';
import { inSlices } from '../slices';

const parameters = {
  range: placedCells('The whole statement, from its title to its last row.'),
  baseline: poundsIfGiven(
    'The baseline in pounds, to compare the gains with the target. Not needed if the statement gives its target.',
  ),
  edition: edition('"November 2004" or "Later practice", 2005 to 2008. Later practice if left out.'),
};

export type CheckArguments = Arguments<typeof parameters>;

export const check = declare({
  id: 'CHECK',
  describes:
    'Checks the efficiency statement in a range: a table of what is wrong, where, and what to do; one sentence if every check holds.',
  parameters,
  readingOrder: ['edition', 'baseline', 'range'],
  gives: 'table',
  figures: async (given) => {
    const { checkedRange } = await import(/* webpackChunkName: "statement-checks" */ './checked-range');
    return inSlices(checkedRange(given));
  },
  answer: (table: (string | number)[][]) => table,
  // Each row names the cells, the figures and the paragraphs, and the last one what was looked at.
  working: 'the answer itself',
});
