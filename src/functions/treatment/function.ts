import { declare } from '../declare';
import { lineInWords, lineReadingOrder } from '../line-in-words';
import type { TreatedLine } from '../treat-line';

export const treatment = declare({
  id: 'TREATMENT',
  describes:
    'What a budget line is, by its words: Included, Transfer payment, Delegated schools, Police, Check, Income and so on.',
  parameters: lineInWords,
  readingOrder: lineReadingOrder,
  gives: 'words',
  figures: async (line) => {
    const { treatedLine } = await import(/* webpackChunkName: "budget-rules" */ '../treat-line');
    return treatedLine(line);
  },
  answer: ({ treatment: word }: TreatedLine) => word,
  working: () => import(/* webpackChunkName: "formulas" */ './steps'),
});
