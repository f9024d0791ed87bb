import type { Outcome } from '../../excel/problem';
import type { MarksRecord } from './marks-record';
import type { RemovedMarks } from './plan/removed-marks';

/** Answers after which a removal may have been carried out, or be carried out later, all the same. */
const unknown: readonly string[] = ['outcome-unknown', 'not-all-taken-back'];

type Made = 'in-this-window' | 'perhaps-in-this-window' | 'elsewhere';

/**
 * What brings back the marks that were removed last, in memory only: nothing of ours stays in the workbook. It counts
 * once the workbook holds no marks, whoever removed them.
 */
export class LastRemoval {
  #kept: { readonly marks: RemovedMarks; readonly made: Made } | null = null;

  /** Before it is written: a removal that is interrupted may be carried on later. */
  begins(marks: RemovedMarks | null): void {
    this.#kept = marks === null ? null : { marks, made: 'perhaps-in-this-window' };
  }

  /** @returns the outcome */
  ended<T>(outcome: Outcome<T>): Outcome<T> {
    const made = outcome.ok
      ? 'in-this-window'
      : unknown.includes(outcome.problem.id)
        ? 'perhaps-in-this-window'
        : 'elsewhere';
    if (this.#kept !== null) this.#kept = { ...this.#kept, made };
    return outcome;
  }

  forget(): void {
    this.#kept = null;
  }

  /** Marks that stand there again, or still, are none that were removed last. */
  saw(record: MarksRecord | null): void {
    if (record !== null && this.#kept?.made !== 'perhaps-in-this-window') this.#kept = null;
  }

  /** @param record what the workbook keeps of its marks now */
  given(record: MarksRecord | null): { readonly marks: RemovedMarks; readonly isElsewhere: boolean } | null {
    this.saw(record);
    if (record !== null || this.#kept === null) return null;
    return { marks: this.#kept.marks, isElsewhere: this.#kept.made === 'elsewhere' };
  }
}
