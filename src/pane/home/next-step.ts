import type { Problem } from '../../excel/problem';
import { linesToDecide, markedRowCount, sheetOf } from '../figures/lines-by-treatment';
import { poundsOnScreen } from '../parts/pounds-on-screen';
import type { View } from '../state/shell-state';
import type { PaneState } from '../state/store';
import { paneText } from '../words';
import { homeText } from './words';

/** What an officer would do next, and the view in which it is done. */
export interface NextStep {
  readonly label: string;
  /** What it is about, in one line. */
  readonly note: string;
  /** `null` while nothing can be done yet. */
  readonly view: View | null;
  /** Key of the statement that it is about. */
  readonly statement: string | null;
}

const words = homeText.next;

/** A workbook with nothing in it yet is no fault. */
export const isBlank = ({ id }: Problem): boolean => id === 'sheet-empty' || id === 'no-sheets';

/** One step, always: first the budget, then its open lines, then the statements. */
export function nextStep({ budget, statement }: PaneState): NextStep {
  const step = (label: string, note: string, view: View | null, key: string | null = null): NextStep => ({
    label,
    note,
    view,
    statement: key,
  });
  const { stage } = budget;
  if (stage.kind === 'reading')
    return step(budget.waiting === null ? words.reading : words.waiting, '', null);
  if (stage.kind === 'stopped')
    return step(words.choose, isBlank(stage.problem) ? words.chooseNote : words.stoppedNote, 'budget');
  const read = stage.kind === 'preview' ? stage.preview : stage.result;
  if ((sheetOf(read.reading, read.sheet)?.table ?? null) === null)
    return step(words.choose, words.chooseNote, 'budget');
  if (stage.kind === 'preview' && !stage.preview.upToDate)
    return step(words.look, words.lookNote(markedRowCount(read.reading, read.sheet), read.sheet), 'budget');
  if (stage.kind === 'marked' && stage.again?.ok === true && !stage.again.value.upToDate)
    return step(words.markAgain, words.markAgainNote, 'budget');
  const lines = linesToDecide(read.reading);
  const [largest] = lines;
  if (largest !== undefined) {
    const label = largest.line.label === '' ? paneText.line.noLabel : largest.line.label;
    return step(
      words.decide(lines.length),
      words.decideNote(label, largest.line.amount === null ? '' : poundsOnScreen(largest.line.amount)),
      'budget',
    );
  }
  const { summaries } = statement;
  const name = ({ kind, year }: (typeof summaries)[number]): string => homeText.statements.name(kind, year);
  const must = summaries.find(({ open }) => open.must > 0);
  if (must !== undefined)
    return step(words.putRight(must.open.must), words.inStatement(name(must)), 'statement', must.key);
  const query = summaries.find(({ open }) => open.query > 0);
  if (query !== undefined)
    return step(words.explain(query.open.query), words.inStatement(name(query)), 'statement', query.key);
  const [first] = summaries;
  return first === undefined
    ? step(words.insert, words.insertNote, 'statement')
    : step(words.record, words.recordNote, 'statement', first.key);
}
