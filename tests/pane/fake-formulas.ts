import type { ExplainedCell, Formulas, FreezePreview } from '../../src/features/formula-cells/formulas';
import type { Outcome, Problem } from '../../src/excel/problem';

export const targetCell: ExplainedCell = {
  sheet: 'Figures',
  cell: 'B2',
  formula: '=AES.TARGET(B1,"2006/07")',
  shows: '£316,900.03',
  frozen: null,
  filledFrom: null,
  calls: [
    {
      name: 'AES.TARGET',
      describes: 'The efficiency target for a year, in pounds.',
      arguments: [
        {
          name: 'baseline',
          describes: 'The baseline in pounds.',
          formula: 'B1',
          gives: '£12,676,001.01, from B1',
        },
        { name: 'year', describes: 'The financial year.', formula: '"2006/07"', gives: '2006/07' },
        { name: 'cumulative', describes: 'TRUE for all years.', formula: '', gives: 'left out: FALSE' },
      ],
      workings: [
        { words: '2.5% of £12,676,001.01', result: '£316,900.02525', paragraph: 'A7' },
        { words: 'Rounded to the penny, half a penny up', result: '£316,900.03', paragraph: null },
      ],
      edition: 'councils-2005-08',
      result: '£316,900.03',
      help: 'target',
    },
  ],
};

export const blankCell: ExplainedCell = {
  sheet: 'Figures',
  cell: 'D9',
  formula: '',
  shows: '',
  frozen: null,
  filledFrom: null,
  calls: [],
};

const preview: FreezePreview = {
  token: 'one',
  address: 'B1:B5',
  toFreeze: 4,
  toUnfreeze: 1,
  writes: [
    '4 cells on ‘Figures’ become the value that they show now.',
    '1 other filled cell stays as it is.',
  ],
  returns: ['The formula of 1 frozen cell comes back: B5.'],
};

/** Formulas in memory: tests set what the active cell is and what goes wrong. */
export class FakeFormulas implements Formulas {
  cell: ExplainedCell = targetCell;
  preview: FreezePreview = preview;
  explainProblem: Problem | null = null;
  writeProblem: Problem | null = null;
  readonly writes: string[] = [];
  previews = 0;
  listening = 0;
  #listener: () => void = () => undefined;

  explainActiveCell(): Promise<Outcome<ExplainedCell>> {
    return Promise.resolve(
      this.explainProblem === null
        ? { ok: true, value: this.cell }
        : { ok: false, problem: this.explainProblem },
    );
  }

  previewFreeze(): Promise<Outcome<FreezePreview>> {
    this.previews += 1;
    return Promise.resolve({ ok: true, value: this.preview });
  }

  freeze({ token }: FreezePreview): Promise<Outcome<string>> {
    return this.#write(`freeze ${token}`, '4 cells are frozen.');
  }

  unfreeze({ token }: FreezePreview): Promise<Outcome<string>> {
    return this.#write(`bring back ${token}`, '1 formula is back and follows the workbook again.');
  }

  onSelectionChanged(listener: () => void): Promise<Outcome<() => Promise<void>>> {
    this.#listener = listener;
    this.listening += 1;
    return Promise.resolve({
      ok: true,
      value: () => {
        this.listening -= 1;
        return Promise.resolve();
      },
    });
  }

  /** The officer selects another cell. */
  moveTo(cell: ExplainedCell): void {
    this.cell = cell;
    this.#listener();
  }

  #write(what: string, said: string): Promise<Outcome<string>> {
    if (this.writeProblem !== null) return Promise.resolve({ ok: false, problem: this.writeProblem });
    this.writes.push(what);
    return Promise.resolve({ ok: true, value: said });
  }
}
