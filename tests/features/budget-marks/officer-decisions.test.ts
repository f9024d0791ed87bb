import type { BudgetLine, Treatment } from '../../../src/budget/line';
import type { Decision } from '../../../src/budget/reading';
import { pence } from '../../../src/money/pence';
import { officerReason } from '../../../src/budget/words';
import { fingerprint } from '../../../src/excel/fingerprint';
import {
  type MarkCell,
  officerDecisions,
  writtenLine,
} from '../../../src/features/budget-marks/officer-decisions';

const line = (
  row: number,
  label: string,
  treatment: Treatment = 'included',
  reason = 'By rule.',
): BudgetLine => ({
  row,
  code: '',
  label,
  section: [],
  amount: null,
  treatment,
  suggested: null,
  reason,
  cites: [],
  decidedBy: 'guidance',
  mixes: null,
  leftOut: null,
  sector: null,
  key: label,
});

const lines = [
  line(2, 'Highways'),
  line(3, 'Rent allowances', 'transfer-payment', 'To claimants.'),
  line(4, 'Libraries'),
  line(5, 'Fund', 'check', 'Not settled.'),
  line(6, 'Total', 'subtotal', 'Adds up.'),
];
const words: Readonly<Record<string, string>> = {
  included: 'Included',
  'transfer-payment': 'Transfer payment',
  check: 'Check',
  subtotal: 'Subtotal',
};
const asWritten = (of: BudgetLine): MarkCell => ({
  treatment: words[of.treatment] ?? '',
  reason: of.reason,
});
const written = new Map(lines.map((each) => [fingerprint(each.key), writtenLine(each)]));

function judge(
  edits: Readonly<Record<number, Partial<MarkCell>>>,
  recorded: Readonly<Record<string, Decision>> = {},
  now: readonly BudgetLine[] = lines,
) {
  const cells = new Map(
    lines.map((each): [number, MarkCell] => [each.row, { ...asWritten(each), ...edits[each.row] }]),
  );
  return officerDecisions(now, (row) => cells.get(row) ?? null, written, recorded);
}

const table: readonly {
  readonly officer: string;
  readonly edits: Readonly<Record<number, Partial<MarkCell>>>;
  readonly decisions: Readonly<Record<string, Decision>>;
}[] = [
  { officer: 'touches nothing', edits: {}, decisions: {} },
  {
    officer: 'chooses another treatment from the list',
    edits: { 5: { treatment: 'Included' } },
    decisions: { Fund: { treatment: 'included', reason: '' } },
  },
  {
    officer: 'types the treatment in small letters with stray spaces',
    edits: { 5: { treatment: ' transfer  payment ' } },
    decisions: { Fund: { treatment: 'transfer-payment', reason: '' } },
  },
  {
    officer: 'chooses another treatment and says why',
    edits: { 4: { treatment: 'Excluded by officer', reason: 'Trust since 2003.' } },
    decisions: { Libraries: { treatment: 'excluded-by-officer', reason: 'Trust since 2003.' } },
  },
  {
    officer: 'gives a better reason for the treatment that stands there',
    edits: { 3: { reason: 'Subsidy order, see file 7.' } },
    decisions: {
      'Rent allowances': { treatment: 'transfer-payment', reason: 'Subsidy order, see file 7.' },
    },
  },
  {
    officer: 'empties a treatment to give the line back to the rules',
    edits: { 3: { treatment: '' } },
    decisions: {},
  },
  {
    officer: 'empties only a reason',
    edits: { 3: { reason: '' } },
    decisions: {},
  },
  {
    officer: 'fills treatment and reason down from the line above',
    edits: { 4: { treatment: 'Transfer payment', reason: 'To claimants.' } },
    decisions: { Libraries: { treatment: 'transfer-payment', reason: 'To claimants.' } },
  },
  {
    officer: 'overrules a subtotal that is none',
    edits: { 6: { treatment: 'Included' } },
    decisions: { Total: { treatment: 'included', reason: '' } },
  },
  {
    officer: 'says that a row is a subtotal, income or a note, and no line',
    edits: {
      2: { treatment: 'Subtotal' },
      4: { treatment: 'Income', reason: 'Fees of the libraries.' },
      5: { treatment: 'note' },
    },
    decisions: {
      Highways: { treatment: 'subtotal', reason: '' },
      Libraries: { treatment: 'income', reason: 'Fees of the libraries.' },
      Fund: { treatment: 'note', reason: '' },
    },
  },
];

describe('telling the officer’s decisions from what was written', () => {
  it.each(table)('the officer $officer', ({ edits, decisions }) => {
    const judged = judge(edits);
    expect(judged.decisions).toEqual(decisions);
    expect(judged.strangers).toEqual([]);
    expect(judged.displaced).toBe(false);
  });

  it('names the cell that holds no treatment', () => {
    expect(judge({ 4: { treatment: 'Heading' } }).strangers).toEqual([
      { row: 4, column: 'treatment', word: 'Heading' },
    ]);
    expect(judge({ 4: { treatment: 'Transfers' } }).strangers).toEqual([
      { row: 4, column: 'treatment', word: 'Transfers' },
    ]);
  });

  it('keeps an earlier decision while its cells stand as they were written', () => {
    const recorded = { Libraries: { treatment: 'police', reason: 'Shared post.' } } as const;
    expect(judge({}, recorded).decisions).toEqual(recorded);
  });

  it('keeps an earlier reason when only the treatment is chosen anew', () => {
    const recorded = { Libraries: { treatment: 'police', reason: 'Shared post.' } } as const;
    expect(judge({ 4: { treatment: 'Check' } }, recorded).decisions).toEqual({
      Libraries: { treatment: 'check', reason: 'Shared post.' },
    });
  });

  it('does not take its own lead words for a part of the reason', () => {
    const reason = officerReason('Trust since 2003, see file 7.');
    expect(judge({ 4: { treatment: 'Police', reason } }).decisions).toEqual({
      Libraries: { treatment: 'police', reason: 'Trust since 2003, see file 7.' },
    });
  });

  it('sees that the budget was sorted and the marks were left behind', () => {
    const moved = [
      line(2, 'Rent allowances', 'transfer-payment', 'To claimants.'),
      line(3, 'Highways'),
      ...lines.slice(2),
    ];
    const recorded = { Libraries: { treatment: 'police', reason: '' } } as const;
    expect(judge({}, recorded, moved)).toEqual({
      decisions: recorded,
      strangers: [],
      displaced: true,
    });
  });

  it('carries a decision over when the label of its line was corrected', () => {
    const before = { Libraries: { treatment: 'included', reason: '' } } as const;
    const renamed = lines.map((each) => (each.row === 4 ? line(4, 'Libraries and archives') : each));
    const own = new Map(written);
    own.set(fingerprint('Libraries'), {
      key: fingerprint('Libraries'),
      treatment: 'Police',
      reason: fingerprint(officerReason('')),
      leftOut: '',
    });
    const cells = (row: number): MarkCell | null => {
      if (row === 4) return { treatment: 'Police', reason: officerReason('') };
      const found = lines.find((each) => each.row === row);
      return found === undefined ? null : asWritten(found);
    };
    expect(officerDecisions(renamed, cells, own, before).decisions).toEqual({
      'Libraries and archives': before.Libraries,
    });
  });
});

describe('parts left out, as the officer types them', () => {
  const mixed = [line(2, 'Highways'), line(3, 'Education', 'check', 'It may hold the schools’ own budget.')];
  const part = pence(61_200_00);
  const answered = { Education: { treatment: 'included', reason: 'Section 52.', leftOut: part } } as const;
  const included = officerReason('Section 52.');
  const asked: MarkCell = { treatment: 'Check', reason: 'It may hold the schools’ own budget.' };
  const given: MarkCell = { treatment: 'Included', reason: included, leftOut: part };
  const writtenAs = (cell: MarkCell) =>
    new Map([
      [
        fingerprint('Education'),
        {
          key: fingerprint('Education'),
          treatment: cell.treatment,
          reason: fingerprint(cell.reason),
          leftOut: String(cell.leftOut ?? ''),
        },
      ],
    ]);
  const read = (was: MarkCell, now: MarkCell, recorded: Readonly<Record<string, Decision>>) =>
    officerDecisions(mixed, (row) => (row === 3 ? now : null), writtenAs(was), recorded);

  const table: readonly {
    readonly officer: string;
    readonly was: MarkCell;
    readonly now: MarkCell;
    readonly recorded: Readonly<Record<string, Decision>>;
    readonly decided: Decision | undefined;
  }[] = [
    {
      officer: 'types a part beside a line that waits for it: the rest is included',
      was: asked,
      now: { ...asked, leftOut: part },
      recorded: {},
      decided: { treatment: 'included', reason: '', leftOut: part },
    },
    {
      officer: 'types 0: all of it is included',
      was: asked,
      now: { ...asked, leftOut: pence(0) },
      recorded: {},
      decided: { treatment: 'included', reason: '', leftOut: pence(0) },
    },
    {
      officer: 'changes the part: the new one counts, with the old reason',
      was: given,
      now: { ...given, leftOut: pence(5_00) },
      recorded: answered,
      decided: { treatment: 'included', reason: 'Section 52.', leftOut: pence(5_00) },
    },
    {
      officer: 'changes nothing: the answer stays',
      was: given,
      now: given,
      recorded: answered,
      decided: answered.Education,
    },
    {
      officer: 'writes another reason: the part stays',
      was: given,
      now: { ...given, reason: 'Budget book, page 9.' },
      recorded: answered,
      decided: { treatment: 'included', reason: 'Budget book, page 9.', leftOut: part },
    },
    {
      officer: 'empties the part: the question is open again',
      was: given,
      now: { treatment: 'Included', reason: included },
      recorded: answered,
      decided: undefined,
    },
    {
      officer: 'picks another treatment: the part is no longer used',
      was: given,
      now: { ...given, treatment: 'Delegated schools' },
      recorded: answered,
      decided: { treatment: 'delegated-schools', reason: 'Section 52.' },
    },
    {
      officer: 'puts Check back: the line goes back to the rules',
      was: given,
      now: { ...given, treatment: 'Check' },
      recorded: answered,
      decided: undefined,
    },
    {
      officer: 'picks Included and leaves the part blank: all of it counts',
      was: asked,
      now: { ...asked, treatment: 'Included' },
      recorded: {},
      decided: { treatment: 'included', reason: '' },
    },
  ];
  it.each(table)('$officer', ({ was, now, recorded, decided }) => {
    expect(read(was, now, recorded).decisions['Education']).toEqual(decided);
  });

  it('names the cell that holds no amount, and keeps what was decided before', () => {
    const now = { treatment: 'Included', reason: included, unread: 'about 60%' };
    expect(read(given, now, answered)).toEqual({
      decisions: answered,
      strangers: [{ row: 3, column: 'left-out', word: 'about 60%' }],
      displaced: false,
    });
  });
});
