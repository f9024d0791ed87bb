import type { ExplainedCell, Formulas } from '../../features/formula-cells/formulas';
import { answer } from '../state/answer';
import type { Store } from '../state/store';
import type { FormulaState, FreezeWay } from './formula-state';
import { formulaPaneText as words } from './words';

/** What a screen reader is told of a cell, where the officer asked to hear it. */
function spokenOf({ cell, shows, calls }: ExplainedCell): string {
  const [first] = calls;
  return first === undefined ? words.spokenNone(cell) : words.spoken(cell, first.result || shows);
}

/**
 * Talks to the workbook about the active cell and the selection. Follows the selection quietly while the view is in
 * sight: the focus stays, and only who asks for it hears of each cell.
 */
export class FormulaConversation {
  #asked = 0;
  #following = false;
  #stop: (() => Promise<void>) | null = null;

  constructor(
    private readonly formulas: Formulas,
    private readonly store: Store,
  ) {}

  /** Explains the active cell, and follows the selection until `unfollow`. */
  follow(): void {
    void this.look();
    if (this.#following) return;
    this.#following = true;
    void answer(() =>
      this.formulas.onSelectionChanged(() => {
        if (!this.#following) return;
        void this.look();
        const { form, busy } = this.#state;
        // What would be written follows the selection too.
        if (form !== null && busy === null) void this.#preview(form.way);
      }),
    ).then((outcome) => {
      if (!outcome.ok) return;
      if (this.#following) this.#stop = outcome.value;
      else void outcome.value();
    });
  }

  unfollow(): void {
    this.#following = false;
    this.#asked += 1;
    void this.#stop?.();
    this.#stop = null;
  }

  async look(): Promise<void> {
    this.#asked += 1;
    const own = this.#asked;
    const outcome = await answer(() => this.formulas.explainActiveCell());
    // A later question has been asked meanwhile: its answer counts.
    if (own !== this.#asked) return;
    if (!outcome.ok) {
      this.#set({ cell: null, problem: outcome.problem });
      return;
    }
    const { value } = outcome;
    const before = this.#state.cell;
    const moved = before?.cell !== value.cell || before.sheet !== value.sheet;
    this.#set({ cell: value, problem: null });
    if (moved && this.#state.aloud) this.#say(spokenOf(value));
  }

  async open(way: FreezeWay): Promise<void> {
    if (this.#state.busy !== null) return;
    this.#set({ busy: 'looking', notice: null });
    await this.#preview(way);
  }

  async carryOut(): Promise<void> {
    const { form, busy } = this.#state;
    if (form === null || busy !== null) return;
    this.#set({ busy: 'writing' });
    const outcome = await answer(() =>
      form.way === 'freeze' ? this.formulas.freeze(form.preview) : this.formulas.unfreeze(form.preview),
    );
    this.#set({
      busy: null,
      form: null,
      notice: outcome.ok ? { sentence: outcome.value } : { problem: outcome.problem },
    });
    this.#say(outcome.ok ? outcome.value : outcome.problem.sentence);
    await this.look();
  }

  close(): void {
    this.#set({ form: null });
  }

  dismiss(): void {
    this.#set({ notice: null });
  }

  readAloud(aloud: boolean): void {
    this.#set({ aloud });
  }

  async #preview(way: FreezeWay): Promise<void> {
    const outcome = await answer(() => this.formulas.previewFreeze());
    const { busy, form } = this.#state;
    // It was closed, or is being written, meanwhile: what was read for it comes too late.
    if (busy === 'writing' || (busy === null && form === null)) return;
    if (outcome.ok) this.#set({ busy: null, form: { way, preview: outcome.value } });
    else this.#set({ busy: null, form: null, notice: { problem: outcome.problem } });
  }

  get #state(): FormulaState {
    return this.store.state.formula;
  }

  #set(change: Partial<FormulaState>): void {
    this.store.set({ formula: { ...this.#state, ...change } });
  }

  #say(sentence: string): void {
    this.store.tell({ kind: 'announced', sentence });
  }
}
