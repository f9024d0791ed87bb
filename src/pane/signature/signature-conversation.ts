import { poundsShown } from '../../money/pounds';
import type { BudgetStands, Signature, SignaturePreview } from '../../features/signature/signature';
import { AddedConversation } from '../added/added-conversation';
import type { Store } from '../state/store';
import type { StatementSummary } from '../statement/summary';
import { signatureText as words } from './words';

/** Puts the page for those who sign into the workbook and takes it out again. */
export class SignatureConversation extends AddedConversation<SignaturePreview> {
  constructor(
    private readonly signature: Signature,
    store: Store,
  ) {
    super(
      signature,
      store,
      {
        get: () => store.state.signature,
        set: (slice) => {
          store.set({ signature: slice });
        },
      },
      words,
    );
  }

  /** Asks what the page of a statement would say; nothing is written. */
  async ask({ sheetId, kind, year }: StatementSummary): Promise<void> {
    await this.preview(() => this.signature.preview({ sheetId, kind, year }, this.#budget()));
  }

  /** What is not settled about the baseline, as it is on screen. */
  #budget(): BudgetStands {
    const { stage } = this.store.state.budget;
    if (stage.kind !== 'marked') return { provisional: words.noBudget };
    const { baseline } = stage.result.reading;
    return {
      provisional: baseline.provisional
        ? words.provisional(baseline.because ?? [], poundsShown(baseline.low), poundsShown(baseline.high))
        : '',
    };
  }
}
