import { listed } from '../../english/counted';
import type { Problem } from '../../excel/problem';
import type { SamplePreview, Samples } from '../../features/samples/samples';
import { AddedConversation } from '../added/added-conversation';
import type { BudgetConversation } from '../state/conversation';
import type { Store } from '../state/store';
import { sampleText as words } from './words';

/** Puts the sample council into the workbook and takes it out again; its marks go first. */
export class SampleConversation extends AddedConversation<SamplePreview> {
  constructor(
    private readonly samples: Samples,
    store: Store,
    private readonly budget: BudgetConversation,
  ) {
    super(
      samples,
      store,
      {
        get: () => store.state.sample,
        set: (sample) => {
          store.set({ sample });
        },
      },
      words,
    );
  }

  /** Asks what inserting would write; nothing is written. */
  async askInsertion(): Promise<void> {
    await this.preview(() => this.samples.preview());
  }

  /** Whether the sample carries marks, which go with it. */
  get isMarked(): boolean {
    return this.#marked.some((name) => name === this.state.sheet?.sheet);
  }

  protected override async inserted(): Promise<void> {
    const { sheet } = this.state;
    if (sheet) await this.budget.handle({ kind: 'preview-active-sheet', sheetId: sheet.sheetId });
  }

  protected override heldBy(): Problem | null {
    const others = this.#marked.filter((name) => name !== this.state.sheet?.sheet);
    if (!this.isMarked || others.length === 0) return null;
    const sentence = words.othersMarked(listed(others.map((name) => `‘${name}’`)));
    return { id: 'others-marked', sentence };
  }

  protected override async removing(): Promise<void> {
    if (this.isMarked) await this.budget.removeAll();
  }

  protected override async removed(): Promise<void> {
    await this.budget.retry();
  }

  get #marked(): readonly string[] {
    return this.store.state.budget.undo?.markedSheets ?? [];
  }
}
