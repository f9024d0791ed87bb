import { poundsShown } from '../../money/pounds';
import type { BudgetStands, Signature } from '../../features/signature/signature';
import { linesToDecide } from '../figures/lines-by-treatment';
import { answer } from '../state/answer';
import type { Store } from '../state/store';
import type { StatementSummary } from '../statement/summary';
import type { SignatureState } from './signature-state';
import { signatureText as words } from './words';

/** Puts the page for those who sign into the workbook and takes it out again, each after a question. */
export class SignatureConversation {
  constructor(
    private readonly signature: Signature,
    private readonly store: Store,
  ) {}

  /** Looks whether the workbook holds the page. */
  async look(): Promise<void> {
    const outcome = await answer(() => this.signature.present());
    if (outcome.ok) this.#set({ sheet: outcome.value });
  }

  /** Asks what the page of a statement would say; nothing is written. */
  async ask({ sheetId, kind, year }: StatementSummary): Promise<void> {
    if (this.#state.busy !== null) return;
    this.#set({ busy: 'previewing', problem: null, form: null });
    const outcome = await answer(() => this.signature.preview({ sheetId, kind, year }, this.#budget()));
    this.#set(
      outcome.ok
        ? { busy: null, form: { kind: 'insert', preview: outcome.value } }
        : { busy: null, problem: outcome.problem },
    );
  }

  askRemoval(): void {
    if (this.#state.busy === null) this.#set({ form: { kind: 'remove' }, problem: null });
  }

  dismiss(): void {
    this.#set({ form: null, problem: null });
  }

  async insert(): Promise<void> {
    const { form, busy } = this.#state;
    if (form?.kind !== 'insert' || busy !== null) return;
    this.#set({ busy: 'inserting', problem: null });
    const outcome = await answer(() => this.signature.insert(form.preview));
    if (!outcome.ok) {
      this.#set({ busy: null, problem: outcome.problem });
      return;
    }
    this.#set({ busy: null, form: null, sheet: { ...outcome.value, changed: false } });
    this.#say(words.inserted(outcome.value.sheet));
  }

  async remove(): Promise<void> {
    if (this.#state.busy !== null) return;
    this.#set({ busy: 'removing', problem: null });
    const outcome = await answer(() => this.signature.remove());
    if (!outcome.ok) {
      this.#set({ busy: null, problem: outcome.problem });
      return;
    }
    this.#set({ busy: null, form: null, sheet: null });
    this.#say(words.removed);
  }

  /** What is not settled about the baseline, as it is on screen. */
  #budget(): BudgetStands {
    const { stage } = this.store.state.budget;
    if (stage.kind !== 'marked') return { provisional: words.noBudget };
    const { baseline } = stage.result.reading;
    return {
      provisional: baseline.provisional
        ? words.provisional(
            linesToDecide(stage.result.reading).length,
            poundsShown(baseline.low),
            poundsShown(baseline.high),
          )
        : '',
    };
  }

  get #state(): SignatureState {
    return this.store.state.signature;
  }

  #set(slice: Partial<SignatureState>): void {
    this.store.set({ signature: { ...this.#state, ...slice } });
  }

  #say(sentence: string): void {
    this.store.tell({ kind: 'noticed', notice: { kind: 'done', atTop: false, sentence } });
  }
}
