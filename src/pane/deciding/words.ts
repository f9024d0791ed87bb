import type { Unit } from '../../money/unit';
import type { MixedLine } from '../../budget/line';
import type { LineTreatment } from '../../budget/line';
import { treatmentWords } from '../../budget/treatment/words';
import { counted, listed } from '../../english/counted';
import { grouped } from '../words';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The part that is asked for, in the words of the guidance. */
const mixedParts: Readonly<Record<MixedLine['asks'], string>> = {
  'individual-schools-budget': 'individual schools budget',
  'benefit-payments': 'benefit payments',
};

/** What the pane says while lines are decided and looked for. Figures arrive already formatted. */
export const decidingText = {
  decide: {
    heading: (lines: number) => `To decide (${grouped(lines)})`,
    none: 'Nothing is left to decide.',
    how: 'Largest effect first. Decide here, or pick from the list in the line’s Treatment cell; the figures follow.',
    list: 'lines to decide',
    moves: (amount: string) => `Including it moves the baseline by ${amount}.`,
    open: 'Decide',
    openFor: (label: string, row: number) => `Decide ${label}, row ${row}`,
    change: 'Change',
    changeFor: (label: string, row: number) => `Change ${label}, row ${row}`,
    form: (label: string) => `Decide ‘${label}’`,
    suggested: (word: string) => `Suggested: ${word}.`,
    accept: 'Accept suggestion',
    countIt: 'Count it',
    leaveOut: 'Leave it out…',
    more: 'More…',
    forCounting: 'For counting it',
    forLeavingOut: 'For leaving it out',
    noSuggestion: 'no suggestion: open it to decide',
    suggests: (treatment: LineTreatment) =>
      treatment === 'included'
        ? 'suggested: count it'
        : treatment === 'excluded-by-officer'
          ? 'suggested: leave it out'
          : `suggested: leave it out as ${treatmentWords[treatment].toLowerCase()}`,
    treatment: 'Treatment',
    chooseOne: 'Choose a treatment.',
    reason: 'Reason',
    reasonHint: 'Stands beside the line for whoever checks it: the paper, the date, who decided.',
    reasonNeeded: 'Say why the line is left out: no published rule stands behind this treatment.',
    allLike: (lines: number) => `Apply to all ${counted(lines, 'line')} like it`,
    likeThese: 'Also these:',
    likeRow: (label: string, row: number, amount: string | null) =>
      `${label}, row ${row}${amount === null ? '' : `, ${amount}`}`,
    likeMore: (lines: number) => `and ${counted(lines, 'more line', 'more lines')}`,
    remember: 'Remember for this council',
    rememberHint: 'Lines with the same label are then decided this way on every sheet that is marked.',
    onlyUnder: (section: string) => `Only under ‘${section}’`,
    goesTo: (before: string, after: string) => `The baseline goes from ${before} to ${after}.`,
    stays: (baseline: string) => `The baseline stays at ${baseline}.`,
    confirm: (lines: number) => (lines === 1 ? 'Decide this line' : `Decide ${counted(lines, 'line')}`),
    cancel: 'Cancel',
    running: 'Writing the decision…',
    nil: (lines: number) =>
      `${counted(lines, 'line holds', 'lines hold')} no amount and ${lines === 1 ? 'changes' : 'change'} no figure.`,
    nilOn: (lines: number, sheet: string) =>
      `${counted(lines, 'line', 'lines')} on ‘${sheet}’ ${lines === 1 ? 'holds no amount and changes' : 'hold no amount and change'} no figure.`,
    nilDecide: (lines: number) =>
      lines === 1 ? 'Decide it as suggested' : `Decide all ${counted(lines, 'line')} as suggested`,
    nilShow: (lines: number) => (lines === 1 ? 'Show it' : 'Show them'),
    nilList: 'lines without an amount',
    nilReason: 'No amount stands in this line.',
    asSuggested: 'as suggested',

    split: {
      choose: (asks: MixedLine['asks']) => `Split: count it without its ${mixedParts[asks]}`,
      part: (asks: MixedLine['asks'], unit: Unit) => `${capital(mixedParts[asks])} in this line (${unit})`,
      unit: 'Typed in',
      asOnSheet: (unit: Unit) => `${unit}, as on the sheet`,
      inPounds: '£ and pence',
      hint: 'The figure itself, from the accounts or the return. If you do not have it, cancel and come back to the line, or decide the whole line one way.',
      reasonHint: 'Stands beside the line for whoever checks it: where the figure comes from.',
      needed: (asks: MixedLine['asks']) => `Type how much of the line is ${mixedParts[asks]}.`,
      notAnAmount: (typed: string) =>
        `‘${typed}’ is not an amount. Type figures only, such as 12,345 or 12,345.6.`,
      beyondPence: 'The figure is finer than a penny. Type it to the penny at most.',
      mustBeNegative: (line: string) =>
        `The line is ${line}, so its part is negative as well. Type a minus before the figure.`,
      mustBePositive: (line: string) =>
        `The line is ${line}, so its part cannot be negative. Type the figure without the minus.`,
      beyondLine: (part: string, line: string, unit: Unit | null) =>
        `${part} is more than the whole line, which is ${line}. ${unit === null ? 'Type the part of it that is left out.' : `If you typed pounds, choose £ instead of ${unit}.`}`,
      caption: 'What becomes of the line',
      name: 'Part',
      amount: 'Amount',
      counts: 'Counts towards the baseline',
      leftOut: (word: string) => `Left out as ‘${word}’`,
      line: 'The whole line',
      withoutFigure: (word: string) =>
        `Suggested for the whole line, if you do not have the figure: ${word}.`,
    },

    noLine: {
      heading: 'This row is no budget line',
      label: 'What it is instead',
      says: {
        subtotal: 'adds up other rows',
        income: 'income or financing, not spending',
        note: 'a remark, or a figure for information',
      },
    },
    proof: {
      against: (together: string, total: string, row: number | null, rest: string) =>
        `The lines of this sheet then come to ${together}. The sheet’s own total${row === null ? '' : ` in row ${grouped(row)}`} is ${total}: ${rest}.`,
      exactly: 'they agree',
      more: (amount: string) => `the lines are ${amount} above it`,
      less: (amount: string) => `the lines are ${amount} below it`,
      noTotal: (together: string) =>
        `The lines of this sheet then come to ${together}. It prints no total of its own to compare them with.`,
      isTheTotal:
        'This row is the total that the lines are checked against. As a line it would be counted on top of its own parts.',
    },

    done: (what: string, word: string, baseline: string, left: number) =>
      `${what}: ${word}. The baseline is ${baseline}; ${left === 0 ? 'nothing is left to decide' : `${counted(left, 'line')} left to decide`}.`,
    doneSplit: (word: string, leftOut: string, leaves: string) => `${word}, ${leftOut} left out as ${leaves}`,
    doneLine: (label: string) => `‘${label}’`,
    doneLines: (lines: number) => counted(lines, 'line'),
    undo: 'Undo',
    undoLabel: 'Undo this decision',
    region: 'Decision',
  },

  together: {
    open: 'Decide several at once',
    kind: (labels: readonly string[], amount: string) =>
      `${counted(labels.length, 'line')} of one kind, ${amount} in all: ${listed(labels.slice(0, 3))}${labels.length > 3 ? ` and ${String(labels.length - 3)} more` : ''}.`,
    below: 'All lines below',
    belowOption: (limit: string, lines: number, amount: string) =>
      `${limit}: ${counted(lines, 'line')}, ${amount}`,
    accept: (lines: number, amount: string) => `Accept ${counted(lines, 'suggestion')}, ${amount}`,
  },

  find: {
    heading: 'Find a line',
    search: 'Search in labels, codes and reasons',
    treatment: 'Treatment',
    any: 'Any treatment',
    placeholder: 'Find a line',
    found: (lines: number) =>
      lines === 0 ? 'No line was found.' : `${counted(lines, 'line')} found, largest amount first.`,
    list: 'lines found',
  },
} as const;
