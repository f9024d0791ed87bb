import type { Outcome, Problem } from '../../excel/problem';
import type { AddedPreview, AddedSheetDoor } from '../../features/added-sheets/door';
import { answer } from '../state/answer';
import type { Store } from '../state/store';
import type { AddedWords } from './added-words';
import type { AddedState } from './added-state';

/** The slice of the store that is about the sheet. */
interface Slice<Preview extends AddedPreview> {
  readonly get: () => AddedState<Preview>;
  readonly set: (state: AddedState<Preview>) => void;
}

/** Puts one sheet into the workbook and takes it out again, each after a question. */
export abstract class AddedConversation<Preview extends AddedPreview> {
  protected constructor(
    private readonly door: AddedSheetDoor<Preview>,
    protected readonly store: Store,
    private readonly slice: Slice<Preview>,
    private readonly words: AddedWords,
  ) {}

  /** Looks whether the workbook holds the sheet. */
  async look(): Promise<void> {
    const outcome = await answer(() => this.door.present());
    // Not known is not a fault: it is asked again when a button is pressed.
    if (outcome.ok) this.#set({ sheet: outcome.value });
  }

  askRemoval(): void {
    if (this.state.busy === null) this.#set({ form: { kind: 'remove' }, problem: null });
  }

  dismiss(): void {
    this.#set({ form: null, problem: null });
  }

  async insert(): Promise<void> {
    const { form, busy } = this.state;
    if (form?.kind !== 'insert' || busy !== null) return;
    this.#set({ busy: 'inserting', problem: null });
    const outcome = await answer(() => this.door.insert(form.preview));
    if (!outcome.ok) {
      this.#set({ busy: null, problem: outcome.problem });
      return;
    }
    const { sheetId, sheet } = outcome.value;
    this.#set({ busy: null, form: null, sheet: { sheetId, sheet, changed: false } });
    await this.inserted();
    this.#say(this.words.inserted(sheet));
  }

  async remove(): Promise<void> {
    const { sheet, busy } = this.state;
    if (sheet === null || sheet === undefined || busy !== null) return;
    const problem = this.heldBy();
    if (problem !== null) {
      this.#set({ problem });
      return;
    }
    this.#set({ busy: 'removing', problem: null });
    await this.removing();
    const outcome = await answer(() => this.door.remove());
    if (!outcome.ok) {
      this.#set({ busy: null, problem: outcome.problem });
      return;
    }
    this.#set({ busy: null, form: null, sheet: null });
    await this.removed();
    this.#say(this.words.removed);
  }

  /** Asks what the sheet would hold; nothing is written. */
  protected async preview(question: () => Promise<Outcome<Preview>>): Promise<void> {
    if (this.state.busy !== null) return;
    this.#set({ busy: 'previewing', form: null, problem: null });
    const outcome = await answer(question);
    if (outcome.ok) this.#set({ busy: null, form: { kind: 'insert', preview: outcome.value } });
    else {
      this.#set({ busy: null, problem: outcome.problem });
      await this.look();
    }
  }

  /** What else follows once the sheet stands in the workbook. */
  protected inserted(): Promise<void> {
    return Promise.resolve();
  }

  /** Why the sheet can't go; `null` where it can. */
  protected heldBy(): Problem | null {
    return null;
  }

  /** What goes before the sheet goes. */
  protected removing(): Promise<void> {
    return Promise.resolve();
  }

  /** What else follows once the sheet is gone. */
  protected removed(): Promise<void> {
    return Promise.resolve();
  }

  protected get state(): AddedState<Preview> {
    return this.slice.get();
  }

  #set(change: Partial<AddedState<Preview>>): void {
    this.slice.set({ ...this.state, ...change });
  }

  #say(sentence: string): void {
    this.store.tell({ kind: 'noticed', notice: { kind: 'done', atTop: false, sentence } });
  }
}
