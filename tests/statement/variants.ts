import { defaultEdition } from '../../src/guidance/editions';
import { checkWorkbook, type WorkbookRun } from '../../src/statement/findings';
import { pence } from '../../src/money/pence';
import { Dice } from './dice';
import { faults } from './faults';
import { registerSheet } from './register-sheet';
import { StatementSheet } from './statement-book';

export interface Variant {
  readonly fault: string | null;
  readonly what: string;
  readonly run: WorkbookRun;
}

/** Amounts that agree, from the dice. */
export function fillIn(sheet: StatementSheet, dice: Dice): void {
  const seen = new Set<number>();
  const fresh = (from: number, to: number): number => {
    let rolled = dice.roll(from, to);
    while (seen.has(rolled)) rolled += 1;
    seen.add(rolled);
    return rolled;
  };
  for (const row of sheet.rowIds) {
    const put = (field: string, value: number): void => void sheet.set(`${row}/${field}`, value);
    const pair = (id: string, total: number): void => {
      put(`${id}-total`, total);
      put(`${id}-cashable`, Math.ceil(total * 0.6));
    };
    if (sheet.kind === 'forward') {
      const total = fresh(180_000, 700_000);
      const capital = dice.roll(60_000, 100_000);
      pair('expected', total);
      put('expected-capital', capital);
      put('expected-other', total - capital);
    } else if (sheet.kind === 'mid-year') {
      pair('expected', fresh(150_000, 700_000));
      pair('achieved', fresh(90_000, 300_000));
      pair('forecast', fresh(310_000, 700_000));
    } else {
      const [sustained, further] = [fresh(100_000, 150_000), fresh(250_000, 600_000)];
      const lasts = dice.roll(190_000, 240_000);
      const cashable = (total: number): number => Math.ceil(total * 0.6);
      const whole = dice.roll(0, 1) === 0;
      pair('sustained', sustained);
      pair('further', further);
      pair('ongoing', lasts);
      put('cumulative-total', sustained + (whole ? further : lasts));
      put('cumulative-cashable', cashable(sustained) + cashable(whole ? further : lasts));
    }
  }
}

/** Moves and renames within what every reader of the form would understand. */
function rearrange(sheet: StatementSheet, dice: Dice): void {
  if (dice.roll(0, 2) === 0) {
    const rows = [...sheet.rowIds];
    for (let i = rows.length - 1; i > 0; i -= 1) {
      const j = dice.roll(0, i);
      [rows[i], rows[j]] = [rows[j] ?? '', rows[i] ?? ''];
    }
    sheet.order(rows);
  }
  if (dice.roll(0, 2) === 0) sheet.move(dice.roll(0, 40), dice.roll(0, 6));
  if (dice.roll(0, 2) === 0) {
    const before = dice.pick(sheet.keys.filter((key) => key.startsWith('heading/'))).slice('heading/'.length);
    // Between gains and their cashable part a column changes nothing either.
    sheet.addColumn(before, dice.pick(['Lead officer', 'Comments', 'Working paper', 'Non-cashable (£)']));
  }
  const renamed: readonly (readonly [string, string])[] = [
    ['adult-social-services', 'ADULT SOCIAL SERVICES'],
    ['childrens-services', "Children's Services"],
    ['culture-and-sport', 'Culture & sport'],
    ['procurement', '12. Procurement *'],
    ['transactions', 'Transactional services'],
    ['social-housing', 'LA social housing'],
  ];
  for (const [row, label] of renamed) if (dice.roll(0, 3) === 0) sheet.set(`label/${row}`, label);
}

/** A statement from the template, in order but for one fault; `faulty` false leaves it in order. */
export function variant(seed: number, faulty = true): Variant {
  const dice = new Dice(seed);
  const fault = dice.pick(faults);
  const kind = dice.pick(fault.kinds);
  const year = fault.year ?? dice.pick(['2005/06', '2006/07', '2007/08']);
  const sheet = new StatementSheet(kind, year);
  fillIn(sheet, dice);
  const last = new StatementSheet('backward', '2005/06');
  if (fault.year !== undefined) fillIn(last, dice);
  rearrange(sheet, dice);
  const row = dice.pick(sheet.rowIds);
  const beside = fault.beside?.(sheet) ?? [];
  if (faulty) fault.breakIt(sheet, row, dice, last);
  const spending = Object.entries(faulty ? (fault.spending?.(sheet) ?? {}) : {});
  const register = fault.register?.(year, dice, faulty);
  const sheets = [
    sheet.snapshot(),
    ...(fault.year === undefined ? [] : [last.snapshot()]),
    ...beside.map((one) => one.snapshot()),
    ...(register === undefined ? [] : [registerSheet(register)]),
  ];
  const run = checkWorkbook({ name: 'variant.xlsx', sheets }, defaultEdition, {
    spending: Object.fromEntries(spending.map(([id, sum]) => [id, pence(sum * 100)])),
  });
  return {
    fault: faulty ? fault.check : null,
    what: `seed ${seed}: ${fault.check}, ${kind} ${year}, row ${row}`,
    run,
  };
}

/** What a variant shows in place of what it should; `null` when exactly the expected check speaks. */
export function surprise(seed: number, faulty = true): string | null {
  const { fault, what, run } = variant(seed, faulty);
  const [first] = run.runs;
  if (first === undefined) return `${what}: not read: ${run.nothingChecked}`;
  const found = [...new Set(run.runs.flatMap(({ findings }) => findings.map(({ check }) => check)))];
  const expected = fault === null ? [] : [fault];
  return found.join() === expected.join()
    ? null
    : `${what}: found ${found.join(', ') || 'nothing'}: ${first.findings.map(({ message }) => message).join(' | ')}`;
}
