import type { StatementRequest } from '../../app/requests';
import type { Outcome } from '../../excel/problem';
import type {
  ChoicesNow,
  Statements,
  StatementsChecked,
  Templates,
} from '../../features/statement-marks/statements';
import type { Choices } from '../../guidance/choices';
import { answer } from '../state/answer';
import type { Store } from '../state/store';
import { FindingsConversation } from './findings-conversation';
import { openFindings, verdictOf, type ShownFinding } from './shown-findings';
import { chosenOf, firstOpened } from './statement-on-screen';
import { StatementSlice } from './statement-slice';
import type { OpenForm } from './statement-state';
import { TemplatesConversation } from './templates-conversation';
import { statementPaneText as words } from './words';

/** The workbook as the statement view works on it. */
export interface StatementServices {
  readonly statements: Statements;
  readonly templates: Templates;
  /** Id of the sheet that the officer is looking at. */
  readonly activeSheet: () => Promise<Outcome<string>>;
}

/**
 * One officer's work on the statements of a workbook: asks `Statements` and `Templates`, and tells the view what came of
 * it. One action at a time; what changed in the workbook meanwhile is read when it has ended. Nothing is written before
 * the officer asked for it; after that, marks follow the sheet.
 */
export class StatementConversation {
  readonly findings: FindingsConversation;
  readonly templates: TemplatesConversation;
  readonly #slice: StatementSlice;
  #started: Promise<void> | null = null;
  #watching: Promise<void> | null = null;
  #stopWatching: (() => Promise<void>) | null = null;
  #active: string | null = null;

  constructor(
    private readonly services: StatementServices,
    store: Store,
  ) {
    this.#slice = new StatementSlice(store, () => this.#refresh());
    this.findings = new FindingsConversation(services.statements, this.#slice);
    this.templates = new TemplatesConversation(services.templates, this.#slice);
  }

  /** Looks for statements without writing anything, and keeps watch. Later calls wait for the first. */
  start(): Promise<void> {
    this.#started ??= this.#open();
    return this.#started;
  }

  /** The officer has opened the view: what an earlier look found is said, and an empty workbook is offered a form. */
  async enter(): Promise<void> {
    await this.start();
    const { stage } = this.#slice.state;
    if (stage.kind === 'checked') this.#slice.sayOnce(this.#said(stage.checked, words.announce.looked));
    else if (stage.kind === 'none') await this.#offerForms();
  }

  async close(): Promise<void> {
    this.#slice.close();
    await this.#stopWatching?.();
  }

  async retry(): Promise<void> {
    if (this.#slice.state.busy !== null) return;
    this.#slice.set({ stage: { kind: 'reading' }, notice: null });
    await this.#look();
    await this.#watch();
  }

  /** Does what a ribbon button asked for. */
  async handle(request: StatementRequest): Promise<void> {
    if (request.kind === 'insert-statement') {
      await this.templates.openInsert(true);
      await this.start();
      return;
    }
    // The ribbon has just checked: there is nothing to look for first.
    this.#started ??= Promise.resolve();
    this.#active = request.active;
    if (request.outcome.ok) {
      this.#slice.show(request.outcome.value, true, request.active);
      this.#slice.set({ notice: null });
      this.#sayChecked(request.outcome.value);
    } else {
      this.#slice.problem(request.outcome.problem, 'top');
      if (this.#slice.state.stage.kind === 'reading') await this.#look();
    }
    await this.templates.learnInserted();
    await this.#watch();
  }

  async check(): Promise<void> {
    await this.#slice.act(
      'checking',
      'top',
      () => this.services.statements.check(),
      (checked) => {
        this.#slice.show(checked, true);
        this.#sayChecked(checked);
        return null;
      },
    );
  }

  /** @param chosen key of a statement */
  choose(chosen: string): void {
    this.#slice.set({ chosen, form: null, refused: null, notice: null });
    this.#slice.set({ opened: firstOpened(this.#slice.state) });
    this.#slice.rememberVerdict();
  }

  /** Selects cells of the statement on screen. @param spoken what is then selected, in words */
  async select(sheetId: string, cells: readonly string[], spoken: string): Promise<void> {
    const outcome = await answer(() => this.services.statements.select(sheetId, cells));
    if (outcome.ok) this.#slice.say(words.statement.wentTo(spoken, cells.length > 1));
    else this.#slice.problem(outcome.problem, 'list');
  }

  /** Opens one finding, folds the others, and selects its cells in the sheet; `null` folds all. */
  openFinding(shown: ShownFinding | null, sheetId: string): void {
    this.#slice.set({ opened: shown?.key ?? null, form: null, refused: null });
    if (shown !== null && shown.finding.cells.length > 0)
      void answer(() => this.services.statements.select(sheetId, shown.finding.cells));
  }

  /** Opens the finding after the one that is open; after the last comes the first. */
  openNextFinding(): void {
    const { state } = this.#slice;
    const chosen = chosenOf(state);
    if (chosen === null) return;
    const findings = openFindings(chosen);
    const at = findings.findIndex(({ key }) => key === state.opened);
    const next = findings[at + 1] ?? findings[0] ?? null;
    this.openFinding(next, chosen.sheetId);
  }

  open(form: OpenForm): void {
    if (this.#slice.state.busy !== null) return;
    this.#slice.set({ form, refused: null, notice: null });
  }

  dismissForm(): void {
    this.#slice.set({ form: null, refused: null });
  }

  dismissNotice(): void {
    this.#slice.set({ notice: null });
  }

  /** What the workbook keeps of what the guidance leaves to the officer. */
  choices(): Promise<Outcome<ChoicesNow>> {
    return answer(() => this.services.statements.choices());
  }

  /** What choosing so would change, in sentences. */
  effectOf(choices: Choices): Promise<Outcome<readonly string[]>> {
    return answer(() => this.services.statements.effectOf(choices));
  }

  /** Keeps the choices; what is listed follows them. */
  async keepChoices(choices: Choices): Promise<Outcome<ChoicesNow>> {
    if (!this.#slice.begin('choosing')) return { ok: false, problem: { id: 'busy', sentence: words.busy } };
    const outcome = await answer(() => this.services.statements.choose(choices));
    this.#slice.set({ busy: null });
    if (outcome.ok) this.#slice.noteChange();
    await this.#slice.catchUp();
    return outcome;
  }

  /** @param hand gives the record to the officer as a file */
  async record(by: string, hand: (fileName: string, file: string) => void): Promise<void> {
    this.#slice.set({ by });
    await this.#slice.act(
      'recording',
      'form',
      () => this.services.statements.record(by),
      ({ file, fileName, sentence }) => {
        hand(fileName, file);
        this.#slice.noteChange();
        return { where: 'top', sentence: words.record.file(sentence) };
      },
    );
  }

  async askRemoval(): Promise<void> {
    if (!this.#slice.begin('previewing')) return;
    const outcome = await answer(() => this.services.statements.previewRemoval());
    this.#slice.set({ busy: null });
    if (!outcome.ok) this.#slice.problem(outcome.problem, 'list');
    else if (outcome.value.writes.length === 0) {
      this.#slice.set({ marked: false });
      this.#slice.done(words.remove.nothing, 'list');
    } else {
      this.#slice.set({ form: { kind: 'remove', writes: outcome.value.writes } });
      this.#slice.say(words.announce.confirmRemoval);
    }
    await this.#slice.catchUp();
  }

  async removeMarks(all: boolean): Promise<void> {
    await this.#slice.act(
      'removing',
      'form',
      () => this.services.statements.removeMarks(all),
      () => {
        this.#slice.set({ marked: false });
        this.#slice.noteChange();
        return { where: 'top', sentence: all ? words.remove.doneAll : words.remove.done };
      },
    );
  }

  async #open(): Promise<void> {
    await this.#look();
    await this.templates.learnInserted();
    await this.#watch();
  }

  /** Reads without writing, and learns whether marks of an earlier check stand in the workbook. */
  async #look(): Promise<void> {
    const outcome = await answer(() => this.services.statements.look());
    const removal = await answer(() => this.services.statements.previewRemoval());
    if (this.#slice.isClosed) return;
    const marked = removal.ok && removal.value.writes.length > 0;
    if (!outcome.ok) {
      this.#slice.set({ stage: { kind: 'stopped', problem: outcome.problem }, marked });
      this.#slice.alarm(outcome.problem.sentence);
    } else if (outcome.value === null) {
      this.#slice.set({ stage: { kind: 'none' }, summaries: [], chosen: null, marked });
      await this.#offerForms();
    } else {
      this.#slice.show(outcome.value, marked);
      this.#slice.sayOnce(this.#said(outcome.value, words.announce.looked));
    }
  }

  async #offerForms(): Promise<void> {
    if (!this.#slice.isInSight) return;
    this.#slice.sayOnce(words.announce.none);
    if (this.#slice.state.offers === null) await this.templates.openInsert(true);
  }

  /** Opening and the ribbon may both ask for it: there is one watch all the same. */
  async #watch(): Promise<void> {
    if (this.#stopWatching !== null || this.#slice.isClosed) return;
    this.#watching ??= this.#beginWatch();
    await this.#watching;
    this.#watching = null;
  }

  async #beginWatch(): Promise<void> {
    const outcome = await answer(() =>
      this.services.statements.onChanged(() => {
        this.#slice.noteChange();
        void this.#slice.catchUp();
      }),
    );
    if (!outcome.ok) return;
    if (this.#slice.isClosed) await outcome.value();
    else this.#stopWatching = outcome.value;
  }

  async #refresh(): Promise<void> {
    const active = await answer(() => this.services.activeSheet());
    // Marks that stand in the workbook follow it where the officer's undo outlives that; else nothing is written.
    const outcome = await answer(() => this.services.statements.refresh());
    const { isClosed, state } = this.#slice;
    // An action that began meanwhile brings its own result.
    if (isClosed || state.busy !== null) return;
    if (!outcome.ok || outcome.value === null) {
      await this.#look();
      return;
    }
    const moved = active.ok && active.value !== this.#active ? active.value : null;
    if (active.ok) this.#active = active.value;
    this.#slice.show(outcome.value, state.marked, state.form === null ? moved : null);
    this.#slice.sayIfMoved(words.announce.changed);
  }

  #sayChecked(checked: StatementsChecked): void {
    this.#slice.rememberVerdict();
    this.#slice.say(this.#said(checked, words.announce.checked));
  }

  #said(checked: StatementsChecked, inWords: (name: string, verdict: string) => string): string {
    const chosen = chosenOf(this.#slice.state);
    if (chosen === null) return checked.said;
    const { kind, year } = chosen.run.statement;
    return inWords(words.statement.name(kind, year), verdictOf(chosen));
  }
}
