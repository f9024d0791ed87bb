import { declare } from '../declare';
import { lineInWords, lineReadingOrder } from '../line-in-words';
import type { TreatedLine } from '../treat-line';

export const reason = declare({
  id: 'REASON',
  describes: 'Why a budget line is treated as AES.TREATMENT says, with the paragraph it rests on.',
  parameters: lineInWords,
  readingOrder: lineReadingOrder,
  gives: 'words',
  figures: async (line) => {
    const { treatedLine } = await import(/* webpackChunkName: "budget-rules" */ '../treat-line');
    return treatedLine(line);
  },
  answer: ({ reason: sentence }: TreatedLine) => sentence,
  working: () => import(/* webpackChunkName: "formulas" */ '../treatment/steps'),
});
