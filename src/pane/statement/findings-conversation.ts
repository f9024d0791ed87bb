import type { Outcome, Problem } from '../../excel/problem';
import type { FixPreview, Statements, StatementsChecked } from '../../features/statement-marks/statements';
import type { WaiverTarget } from '../../statement/waivers';
import { answer } from '../state/answer';
import { chosenVerdict } from './statement-on-screen';
import type { StatementSlice } from './statement-slice';
import type { FixPart, OpenForm } from './statement-state';
import { statementPaneText as words } from './words';

/** What the officer does about a finding: has it put right, explains it, or has looked at it. */
export class FindingsConversation {
  constructor(
    private readonly statements: Statements,
    private readonly slice: StatementSlice,
  ) {}

  /** Shows before and after of one cell, or of every cell that a finding can have put right. */
  async askFix(key: string, parts: readonly FixPart[]): Promise<void> {
    if (!this.slice.begin('previewing')) return;
    const previews: FixPreview[] = [];
    for (const { target, fix } of parts) {
      const outcome = await answer(() => this.statements.previewFix(target, fix));
      if (!outcome.ok) {
        this.slice.set({ busy: null });
        this.slice.problem(outcome.problem, 'list');
        await this.slice.catchUp();
        return;
      }
      previews.push(outcome.value);
    }
    this.slice.set({ busy: null, form: { kind: 'fix', key, parts, previews } });
    await this.slice.catchUp();
  }

  /** Writes what was previewed, cell by cell; stops at the first that is no longer as it was shown. */
  async fix({ parts, previews }: Extract<OpenForm, { kind: 'fix' }>): Promise<void> {
    await this.slice.actAndShow(
      'fixing',
      'form',
      async () => {
        let last: Outcome<StatementsChecked> | null = null;
        for (const [index, shown] of previews.entries()) {
          const part = parts[index];
          if (part === undefined) continue;
          // After the first cell the workbook has moved on: the next is asked for anew, and must say the same.
          const preview = index === 0 ? shown : await this.#sameFix(part, shown);
          if ('problem' in preview) {
            if (last?.ok === true) this.slice.show(last.value, true);
            return { ok: false, problem: preview.problem };
          }
          const outcome = await this.statements.fix(preview);
          if (!outcome.ok) {
            if (last?.ok === true) this.slice.show(last.value, true);
            return outcome;
          }
          last = outcome;
        }
        return last ?? { ok: false, problem: { id: 'nothing-to-fix', sentence: words.fix.nothing } };
      },
      () =>
        words.fix.done(
          previews.map(({ cell }) => cell),
          chosenVerdict(this.slice.state),
        ),
    );
  }

  explain(target: WaiverTarget, reason: string, by: string): Promise<boolean> {
    this.slice.set({ by });
    return this.slice.actAndShow(
      'explaining',
      'form',
      () => this.statements.explain(target, reason, by),
      () => words.explain.done(chosenVerdict(this.slice.state)),
    );
  }

  accept(target: WaiverTarget, by: string): Promise<boolean> {
    return this.slice.actAndShow(
      'accepting',
      'form',
      () => this.statements.accept(target, by),
      () => words.explanations.acceptDone(by),
    );
  }

  withdraw(target: WaiverTarget): Promise<boolean> {
    return this.slice.actAndShow(
      'withdrawing',
      'form',
      () => this.statements.withdraw(target),
      () => words.explanations.withdrawDone(chosenVerdict(this.slice.state)),
    );
  }

  /** Puts a finding's places under "Looked at", or back into the list. */
  async lookAt(targets: readonly WaiverTarget[], looked: boolean): Promise<void> {
    await this.slice.actAndShow(
      'looking',
      'list',
      async () => {
        let last: Outcome<StatementsChecked> | null = null;
        for (const target of targets) {
          last = await this.statements.lookAt(target, looked);
          if (!last.ok) return last;
        }
        return last ?? { ok: false, problem: { id: 'nothing-to-look-at', sentence: words.lookAt.nothing } };
      },
      () => (looked ? words.lookAt.done : words.lookAt.undone),
    );
  }

  async #sameFix(part: FixPart, shown: FixPreview): Promise<FixPreview | { readonly problem: Problem }> {
    const outcome = await answer(() => this.statements.previewFix(part.target, part.fix));
    if (!outcome.ok) return { problem: outcome.problem };
    const { before, after, cell } = outcome.value;
    return before === shown.before && after === shown.after && cell === shown.cell
      ? outcome.value
      : { problem: { id: 'fix-changed', sentence: words.fix.changed(shown.cell) } };
  }
}
