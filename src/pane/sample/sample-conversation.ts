import { listed } from '../../english/counted';
import type { Samples } from '../../features/samples/samples';
import { answer } from '../state/answer';
import type { Conversation } from '../state/conversation';
import type { Store } from '../state/store';
import type { SampleForm, SampleState } from './sample-state';
import { sampleText as words } from './words';

/** Puts the sample council into the workbook and takes it out again, each after a question. */
export class SampleConversation {
  constructor(
    private readonly samples: Samples,
    private readonly store: Store,
    private readonly budget: Conversation,
  ) {}

  /** Looks whether the workbook holds the sample. */
  async look(): Promise<void> {
    const outcome = await answer(() => this.samples.present());
    // Not known is not a fault: it is asked again when a button is pressed.
    if (outcome.ok) this.#set({ sheet: outcome.value });
  }

  /** Asks what inserting would write; nothing is written. */
  async askInsertion(): Promise<void> {
    if (this.#state.busy !== null) return;
    const outcome = await answer(() => this.samples.preview());
    if (outcome.ok) this.#open({ kind: 'insert', preview: outcome.value });
    else {
      this.#set({ form: null, problem: outcome.problem });
      await this.look();
    }
  }

  askRemoval(): void {
    if (this.#state.busy === null) this.#open({ kind: 'remove' });
  }

  dismiss(): void {
    this.#set({ form: null, problem: null });
  }

  async insert(): Promise<void> {
    const { form, busy } = this.#state;
    if (form?.kind !== 'insert' || busy !== null) return;
    this.#set({ busy: 'inserting', problem: null });
    const outcome = await answer(() => this.samples.insert(form.preview));
    if (!outcome.ok) {
      this.#set({ busy: null, problem: outcome.problem });
      return;
    }
    this.#set({ busy: null, form: null, sheet: { ...outcome.value, changed: false } });
    await this.budget.handle({ kind: 'preview-active-sheet', sheetId: outcome.value.sheetId });
    this.#say(words.inserted(outcome.value.sheet));
  }

  /** Whether the sample carries marks, which go with it. */
  get isMarked(): boolean {
    const { sheet } = this.#state;
    return this.#marked.some((name) => name === sheet?.sheet);
  }

  async remove(): Promise<void> {
    const { sheet, busy } = this.#state;
    if (sheet === null || sheet === undefined || busy !== null) return;
    const others = this.#marked.filter((name) => name !== sheet.sheet);
    if (this.isMarked && others.length > 0) {
      const sentence = words.othersMarked(listed(others.map((name) => `‘${name}’`)));
      this.#set({ problem: { id: 'others-marked', sentence } });
      return;
    }
    this.#set({ busy: 'removing', problem: null });
    if (this.isMarked) await this.budget.removeAll();
    const outcome = await answer(() => this.samples.remove());
    if (!outcome.ok) {
      this.#set({ busy: null, problem: outcome.problem });
      return;
    }
    this.#set({ busy: null, form: null, sheet: null });
    await this.budget.retry();
    this.#say(words.removed);
  }

  get #state(): SampleState {
    return this.store.state.sample;
  }

  get #marked(): readonly string[] {
    return this.store.state.budget.undo?.markedSheets ?? [];
  }

  #open(form: SampleForm): void {
    this.#set({ form, problem: null });
  }

  #set(slice: Partial<SampleState>): void {
    this.store.set({ sample: { ...this.#state, ...slice } });
  }

  #say(sentence: string): void {
    this.store.tell({ kind: 'noticed', notice: { kind: 'done', atTop: false, sentence } });
  }
}
