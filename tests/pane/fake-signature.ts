import type { Outcome, Problem } from '../../src/excel/problem';
import type { StandingSheet } from '../../src/features/added-sheets/door';
import type {
  BudgetStands,
  Signature,
  SignaturePreview,
  StatementName,
} from '../../src/features/signature/signature';

/** The page for those who sign, in a workbook in memory. */
export class FakeSignature implements Signature {
  sheet: StandingSheet | null = null;
  readonly asked: { readonly about: StatementName; readonly budget: BudgetStands }[] = [];
  readonly writes: string[] = [];
  problem: Problem | null = null;

  preview(about: StatementName, budget: BudgetStands): Promise<Outcome<SignaturePreview>> {
    return this.#answer(() => {
      this.asked.push({ about, budget });
      return {
        token: 't',
        about,
        budget,
        sheet: 'For signature',
        writes: ['New sheet ‘For signature’: one page A4 about the backward look 2005/06.'],
        lines: [
          {
            label: 'Further gains achieved in 2005/06',
            says: '£372,000 · £55,100 above the target of £316,900',
          },
          { label: 'Half of the gains', says: '£186,000 · Holds' },
          { label: 'Baseline', says: budget.provisional },
          { label: 'What no check can see', says: 'Whether money was really freed cannot be seen.' },
          { label: '', says: 'Whether a gain will last is a forecast.' },
        ],
      };
    });
  }

  insert({ sheet }: SignaturePreview): Promise<Outcome<{ sheetId: string; sheet: string }>> {
    return this.#answer(() => {
      this.writes.push('insert');
      this.sheet = { sheetId: 'sign', sheet, changed: false };
      return { sheetId: 'sign', sheet };
    });
  }

  present(): Promise<Outcome<StandingSheet | null>> {
    return this.#answer(() => this.sheet);
  }

  remove(): Promise<Outcome<void>> {
    return this.#answer(() => {
      this.writes.push('remove');
      this.sheet = null;
    });
  }

  #answer<T>(work: () => T): Promise<Outcome<T>> {
    return Promise.resolve(
      this.problem === null ? { ok: true, value: work() } : { ok: false, problem: this.problem },
    );
  }
}
