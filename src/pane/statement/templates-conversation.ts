import type { StatementKind } from '../../guidance/edition';
import type { TemplatePreview, Templates } from '../../features/statement-marks/statements';
import { answer } from '../state/answer';
import type { StatementSlice } from './statement-slice';
import { statementKey } from './statement-state';
import { statementPaneText as words } from './words';

/** Statements and the register of gains, put into the workbook and taken out again. */
export class TemplatesConversation {
  constructor(
    private readonly templates: Templates,
    private readonly slice: StatementSlice,
  ) {}

  /** Opens or closes the list of what can be inserted. */
  async openInsert(open: boolean): Promise<void> {
    this.slice.set({ inserting: open, form: null, refused: null });
    if (!open) return;
    const offers = await answer(() => this.templates.offers());
    if (offers.ok) this.slice.set({ offers: offers.value });
    else this.slice.problem(offers.problem, 'list');
    await this.learnInserted();
  }

  async previewInsert(kind: StatementKind, year: string): Promise<void> {
    if (!this.slice.begin('previewing')) return;
    const outcome = await answer(() => this.templates.preview(kind, year));
    this.slice.set({ busy: null });
    if (outcome.ok) {
      this.slice.set({ form: { kind: 'insert', preview: outcome.value } });
      this.slice.say(words.announce.previewed(outcome.value.sheet));
    } else this.slice.problem(outcome.problem, 'list');
    await this.slice.catchUp();
  }

  async insert(preview: TemplatePreview): Promise<void> {
    await this.slice.act(
      'inserting',
      'form',
      () => this.templates.insert(preview),
      ({ sheetId, sentence }) => {
        this.slice.set({ inserting: false, chosen: statementKey(sheetId, preview.kind, preview.year) });
        this.slice.noteChange();
        return { where: 'top', sentence };
      },
    );
    await this.learnInserted();
  }

  async insertRegister(): Promise<void> {
    await this.slice.act(
      'inserting',
      'list',
      () => this.templates.insertRegister(),
      ({ sentence }) => sentence,
    );
    await this.learnInserted();
  }

  async takeOut(sheetId: string, sheet: string): Promise<void> {
    await this.slice.act(
      'taking-out',
      'form',
      () => this.templates.remove(sheetId),
      () => {
        this.slice.noteChange();
        return words.insert.takeOutDone(sheet);
      },
    );
    await this.openInsert(this.slice.state.inserting);
  }

  /** Asks which sheets of ours stand in the workbook. */
  async learnInserted(): Promise<void> {
    const inserted = await answer(() => this.templates.inserted());
    if (inserted.ok) this.slice.set({ inserted: inserted.value });
  }
}
