import type { Outcome, Problem } from '../../src/excel/problem';
import type { StandingSheet } from '../../src/features/added-sheets/door';
import type { SamplePreview, Samples } from '../../src/features/samples/samples';
import type { FakeCashable } from './fake-cashable';

const name = 'Revenue budget 2004-05';

/** The sample council in a workbook in memory: its sheet is one more among those of the budget. */
export class FakeSamples implements Samples {
  sheet: StandingSheet | null = null;
  readonly writes: string[] = [];
  problem: Problem | null = null;

  constructor(private readonly cashable: FakeCashable) {}

  preview(): Promise<Outcome<SamplePreview>> {
    return this.#answer(() => ({
      token: 't',
      sheet: name,
      council: 'Isle of Wight Council',
      writes: [`New sheet ‘${name}’ at the end of the workbook.`],
    }));
  }

  insert({ sheet }: SamplePreview): Promise<Outcome<{ sheetId: string; sheet: string }>> {
    return this.#answer(() => {
      this.writes.push('insert');
      this.sheet = { sheetId: 'sample', sheet, changed: false };
      this.cashable.sheetChoices = [
        ...this.cashable.sheetChoices,
        { name: sheet, id: 'sample', hidden: false, likelihood: 1, marked: false },
      ];
      return { sheetId: 'sample', sheet };
    });
  }

  present(): Promise<Outcome<StandingSheet | null>> {
    return this.#answer(() => this.sheet);
  }

  remove(): Promise<Outcome<void>> {
    return this.#answer(() => {
      this.writes.push('remove');
      this.sheet = null;
      this.cashable.sheetChoices = this.cashable.sheetChoices.filter(({ id }) => id !== 'sample');
    });
  }

  #answer<T>(work: () => T): Promise<Outcome<T>> {
    return Promise.resolve(
      this.problem === null ? { ok: true, value: work() } : { ok: false, problem: this.problem },
    );
  }
}
