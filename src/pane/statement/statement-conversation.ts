import type { StatementRequest } from '../../app/requests';
import type { StatementKind } from '../../guidance/edition';
import type { WaiverTarget } from '../../statement/waivers';
import { statementPaneText } from './words';
import type { Outcome, Problem } from '../../excel/problem';
import type { Choices } from '../../guidance/choices';
import type {
  CheckedStatement,
  ChoicesNow,
  FixPreview,
  Statements,
  StatementsChecked,
  TemplatePreview,
  Templates,
} from '../../features/statement-marks/statements';
import { answer } from '../state/answer';
import type { Store } from '../state/store';
import { openFindings, verdictOf, type ShownFinding } from './shown-findings';
import { summariesOf } from './summary';
import {
  keyOfChecked,
  statementKey,
  type FixPart,
  type OpenForm,
  type StatementBusy,
  type StatementNotice,
  type StatementState,
} from './statement-state';

/** The workbook as the statement view works on it. */
export interface StatementServices {
  readonly statements: Statements;
  readonly templates: Templates;
  /** Id of the sheet that the officer is looking at. */
  readonly activeSheet: () => Promise<Outcome<string>>;
}

const words = statementPaneText;

/**
 * One officer's work on the statements of a workbook: asks `Statements` and `Templates`, and tells the view what came of
 * it. One action at a time; what changed in the workbook meanwhile is read when it has ended. Nothing is written before
 * the officer asked for it; after that, marks follow the sheet.
 */
export class StatementConversation {
  #started: Promise<void> | null = null;
  #watching: Promise<void> | null = null;
  #stopWatching: (() => Promise<void>) | null = null;
  #closed = false;
  #refreshing = false;
  /** A change that came while something else was running. */
  #changed = false;
  #active: string | null = null;
  /** The result of the statement on screen as last spoken. */
  #verdict = '';
  #lookedAt = '';

  constructor(
    private readonly services: StatementServices,
    private readonly store: Store,
  ) {}

  /** Looks for statements without writing anything, and keeps watch. Later calls wait for the first. */
  start(): Promise<void> {
    this.#started ??= this.#open();
    return this.#started;
  }

  /** The officer has opened the view: what an earlier look found is said, and an empty workbook is offered a form. */
  async enter(): Promise<void> {
    await this.start();
    const { stage } = this.#state;
    if (stage.kind === 'checked') this.#speak(this.#said(stage.checked, words.announce.looked));
    else if (stage.kind === 'none') await this.#offerForms();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#stopWatching?.();
  }

  async retry(): Promise<void> {
    if (this.#state.busy !== null) return;
    this.#set({ stage: { kind: 'reading' }, notice: null });
    await this.#look();
    await this.#watch();
  }

  /** Does what a ribbon button asked for. */
  async handle(request: StatementRequest): Promise<void> {
    if (request.kind === 'insert-statement') {
      await this.openInsert(true);
      await this.start();
      return;
    }
    // The ribbon has just checked: there is nothing to look for first.
    this.#started ??= Promise.resolve();
    this.#active = request.active;
    if (request.outcome.ok) {
      this.#show(request.outcome.value, true, request.active);
      this.#set({ notice: null });
      this.#sayChecked(request.outcome.value);
    } else {
      this.#problem(request.outcome.problem, 'top');
      if (this.#state.stage.kind === 'reading') await this.#look();
    }
    await this.#learnInserted();
    await this.#watch();
  }

  async check(): Promise<void> {
    await this.#act(
      'checking',
      'top',
      () => this.services.statements.check(),
      (checked) => {
        this.#show(checked, true);
        this.#sayChecked(checked);
        return null;
      },
    );
  }

  /** @param chosen key of a statement */
  choose(chosen: string): void {
    this.#set({ chosen, form: null, refused: null, notice: null });
    this.#openFirst();
    this.#verdict = this.#chosenVerdict();
  }

  /** Selects cells of the statement on screen. @param spoken what is then selected, in words */
  async select(sheetId: string, cells: readonly string[], spoken: string): Promise<void> {
    const outcome = await answer(() => this.services.statements.select(sheetId, cells));
    if (outcome.ok) this.#say(words.statement.wentTo(spoken, cells.length > 1));
    else this.#problem(outcome.problem, 'list');
  }

  /** Opens one finding, folds the others, and selects its cells in the sheet; `null` folds all. */
  openFinding(shown: ShownFinding | null, sheetId: string): void {
    this.#set({ opened: shown?.key ?? null, form: null, refused: null });
    if (shown !== null && shown.finding.cells.length > 0)
      void answer(() => this.services.statements.select(sheetId, shown.finding.cells));
  }

  /** Opens the finding after the one that is open; after the last comes the first. */
  openNextFinding(): void {
    const chosen = this.#chosen();
    if (chosen === null) return;
    const findings = openFindings(chosen);
    const at = findings.findIndex(({ key }) => key === this.#state.opened);
    const next = findings[at + 1] ?? findings[0] ?? null;
    this.openFinding(next, chosen.sheetId);
  }

  open(form: OpenForm): void {
    if (this.#state.busy !== null) return;
    this.#set({ form, refused: null, notice: null });
  }

  dismissForm(): void {
    this.#set({ form: null, refused: null });
  }

  dismissNotice(): void {
    this.#set({ notice: null });
  }

  /** Shows before and after of one cell, or of every cell that a finding can have put right. */
  async askFix(key: string, parts: readonly FixPart[]): Promise<void> {
    if (!this.#begin('previewing')) return;
    const previews: FixPreview[] = [];
    for (const { target, fix } of parts) {
      const outcome = await answer(() => this.services.statements.previewFix(target, fix));
      if (!outcome.ok) {
        this.#set({ busy: null });
        this.#problem(outcome.problem, 'list');
        await this.#catchUp();
        return;
      }
      previews.push(outcome.value);
    }
    this.#set({ busy: null, form: { kind: 'fix', key, parts, previews } });
    await this.#catchUp();
  }

  /** Writes what was previewed, cell by cell; stops at the first that is no longer as it was shown. */
  async fix({ parts, previews }: Extract<OpenForm, { kind: 'fix' }>): Promise<void> {
    await this.#act(
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
            if (last?.ok === true) this.#show(last.value, true);
            return { ok: false, problem: preview.problem };
          }
          const outcome = await this.services.statements.fix(preview);
          if (!outcome.ok) {
            if (last?.ok === true) this.#show(last.value, true);
            return outcome;
          }
          last = outcome;
        }
        return last ?? { ok: false, problem: { id: 'nothing-to-fix', sentence: words.fix.nothing } };
      },
      (checked) => {
        this.#show(checked, true);
        return words.fix.done(
          previews.map(({ cell }) => cell),
          this.#chosenVerdict(),
        );
      },
    );
  }

  explain(target: WaiverTarget, reason: string, by: string): Promise<boolean> {
    this.#set({ by });
    return this.#act(
      'explaining',
      'form',
      () => this.services.statements.explain(target, reason, by),
      (checked) => {
        this.#show(checked, true);
        return words.explain.done(this.#chosenVerdict());
      },
    );
  }

  accept(target: WaiverTarget, by: string): Promise<boolean> {
    return this.#act(
      'accepting',
      'form',
      () => this.services.statements.accept(target, by),
      (checked) => {
        this.#show(checked, true);
        return words.explanations.acceptDone(by);
      },
    );
  }

  withdraw(target: WaiverTarget): Promise<boolean> {
    return this.#act(
      'withdrawing',
      'form',
      () => this.services.statements.withdraw(target),
      (checked) => {
        this.#show(checked, true);
        return words.explanations.withdrawDone(this.#chosenVerdict());
      },
    );
  }

  /** Puts a finding's places under "Looked at", or back into the list. */
  async lookAt(targets: readonly WaiverTarget[], looked: boolean): Promise<void> {
    await this.#act(
      'looking',
      'list',
      async () => {
        let last: Outcome<StatementsChecked> | null = null;
        for (const target of targets) {
          last = await this.services.statements.lookAt(target, looked);
          if (!last.ok) return last;
        }
        return last ?? { ok: false, problem: { id: 'nothing-to-look-at', sentence: words.lookAt.nothing } };
      },
      (checked) => {
        this.#show(checked, true);
        return looked ? words.lookAt.done : words.lookAt.undone;
      },
    );
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
    if (!this.#begin('choosing')) return { ok: false, problem: { id: 'busy', sentence: words.busy } };
    const outcome = await answer(() => this.services.statements.choose(choices));
    this.#set({ busy: null });
    this.#changed = outcome.ok || this.#changed;
    await this.#catchUp();
    return outcome;
  }

  /** @param hand gives the record to the officer as a file */
  async record(by: string, hand: (fileName: string, file: string) => void): Promise<void> {
    this.#set({ by });
    await this.#act(
      'recording',
      'form',
      () => this.services.statements.record(by),
      ({ file, fileName, sentence }) => {
        hand(fileName, file);
        this.#changed = true;
        return { where: 'top', sentence: words.record.file(sentence) };
      },
    );
  }

  async askRemoval(): Promise<void> {
    if (!this.#begin('previewing')) return;
    const outcome = await answer(() => this.services.statements.previewRemoval());
    this.#set({ busy: null });
    if (!outcome.ok) this.#problem(outcome.problem, 'list');
    else if (outcome.value.writes.length === 0) {
      this.#set({ marked: false });
      this.#done(words.remove.nothing, 'list');
    } else {
      this.#set({ form: { kind: 'remove', writes: outcome.value.writes } });
      this.#say(words.announce.confirmRemoval);
    }
    await this.#catchUp();
  }

  async removeMarks(all: boolean): Promise<void> {
    await this.#act(
      'removing',
      'form',
      () => this.services.statements.removeMarks(all),
      () => {
        this.#set({ marked: false });
        this.#changed = true;
        return { where: 'top', sentence: all ? words.remove.doneAll : words.remove.done };
      },
    );
  }

  async openInsert(open: boolean): Promise<void> {
    this.#set({ inserting: open, form: null, refused: null });
    if (!open) return;
    const offers = await answer(() => this.services.templates.offers());
    if (offers.ok) this.#set({ offers: offers.value });
    else this.#problem(offers.problem, 'list');
    await this.#learnInserted();
  }

  async previewInsert(kind: StatementKind, year: string): Promise<void> {
    if (!this.#begin('previewing')) return;
    const outcome = await answer(() => this.services.templates.preview(kind, year));
    this.#set({ busy: null });
    if (outcome.ok) {
      this.#set({ form: { kind: 'insert', preview: outcome.value } });
      this.#say(words.announce.previewed(outcome.value.sheet));
    } else this.#problem(outcome.problem, 'list');
    await this.#catchUp();
  }

  async insert(preview: TemplatePreview): Promise<void> {
    await this.#act(
      'inserting',
      'form',
      () => this.services.templates.insert(preview),
      ({ sheetId, sentence }) => {
        this.#set({ inserting: false, chosen: statementKey(sheetId, preview.kind, preview.year) });
        this.#changed = true;
        return { where: 'top', sentence };
      },
    );
    await this.#learnInserted();
  }

  async insertRegister(): Promise<void> {
    await this.#act(
      'inserting',
      'list',
      () => this.services.templates.insertRegister(),
      ({ sentence }) => sentence,
    );
    await this.#learnInserted();
  }

  async takeOut(sheetId: string, sheet: string): Promise<void> {
    await this.#act(
      'taking-out',
      'form',
      () => this.services.templates.remove(sheetId),
      () => {
        this.#changed = true;
        return words.insert.takeOutDone(sheet);
      },
    );
    await this.openInsert(this.#state.inserting);
  }

  async #open(): Promise<void> {
    await this.#look();
    await this.#learnInserted();
    await this.#watch();
  }

  /** Reads without writing, and learns whether marks of an earlier check stand in the workbook. */
  async #look(): Promise<void> {
    const outcome = await answer(() => this.services.statements.look());
    const removal = await answer(() => this.services.statements.previewRemoval());
    if (this.#closed) return;
    const marked = removal.ok && removal.value.writes.length > 0;
    if (!outcome.ok) {
      this.#set({ stage: { kind: 'stopped', problem: outcome.problem }, marked });
      this.#alarm(outcome.problem.sentence);
    } else if (outcome.value === null) {
      this.#set({ stage: { kind: 'none' }, summaries: [], chosen: null, marked });
      await this.#offerForms();
    } else {
      this.#show(outcome.value, marked);
      this.#speak(this.#said(outcome.value, words.announce.looked));
    }
  }

  async #offerForms(): Promise<void> {
    if (this.store.state.shell.view !== 'statement') return;
    this.#speak(words.announce.none);
    if (this.#state.offers === null) await this.openInsert(true);
  }

  async #learnInserted(): Promise<void> {
    const inserted = await answer(() => this.services.templates.inserted());
    if (inserted.ok) this.#set({ inserted: inserted.value });
  }

  /** Opening and the ribbon may both ask for it: there is one watch all the same. */
  async #watch(): Promise<void> {
    if (this.#stopWatching !== null || this.#closed) return;
    this.#watching ??= this.#beginWatch();
    await this.#watching;
    this.#watching = null;
  }

  async #beginWatch(): Promise<void> {
    const outcome = await answer(() =>
      this.services.statements.onChanged(() => {
        this.#changed = true;
        void this.#catchUp();
      }),
    );
    if (!outcome.ok) return;
    if (this.#closed) await outcome.value();
    else this.#stopWatching = outcome.value;
  }

  /** Reads again what changed, once nothing else is running. Quietly: nothing on screen goes away meanwhile. */
  async #catchUp(): Promise<void> {
    if (this.#refreshing) return;
    this.#refreshing = true;
    while (this.#changed && this.#state.busy === null && !this.#closed) {
      this.#changed = false;
      await this.#refresh();
    }
    this.#refreshing = false;
  }

  async #refresh(): Promise<void> {
    const active = await answer(() => this.services.activeSheet());
    // Marks that stand in the workbook follow it where the officer's undo outlives that; else nothing is written.
    const outcome = await answer(() => this.services.statements.refresh());
    // An action that began meanwhile brings its own result.
    if (this.#closed || this.#state.busy !== null) return;
    if (!outcome.ok || outcome.value === null) {
      await this.#look();
      return;
    }
    const moved = active.ok && active.value !== this.#active ? active.value : null;
    if (active.ok) this.#active = active.value;
    this.#show(outcome.value, this.#state.marked, this.#state.form === null ? moved : null);
    const verdict = this.#chosenVerdict();
    if (verdict !== this.#verdict) {
      this.#verdict = verdict;
      this.#say(words.announce.changed(verdict));
    }
  }

  /** @param wanted sheet to show, where it holds a statement; otherwise the one on screen stays */
  #show(checked: StatementsChecked, marked: boolean, wanted: string | null = null): void {
    const { statements } = checked;
    const before = statements.find((each) => keyOfChecked(each) === this.#state.chosen);
    const there = statements.filter(({ sheetId }) => sheetId === wanted);
    const shown = there.find((each) => each === before) ?? there[0] ?? before ?? statements[0];
    const chosen = shown === undefined ? null : keyOfChecked(shown);
    const opened = shown === undefined ? null : this.#openedIn(shown, before);
    this.#set({
      stage: { kind: 'checked', checked },
      summaries: summariesOf(checked),
      marked,
      chosen,
      opened,
    });
  }

  /** The finding that is open after a change: the same, or the one in its place; in a new statement the first. */
  #openedIn(shown: CheckedStatement, before: CheckedStatement | undefined): string | null {
    const { opened } = this.#state;
    const keys = openFindings(shown).map(({ key }) => key);
    if (before === undefined || keyOfChecked(before) !== keyOfChecked(shown)) return keys[0] ?? null;
    if (opened === null || keys.includes(opened)) return opened;
    const at = openFindings(before).findIndex(({ key }) => key === opened);
    return keys[Math.min(Math.max(at, 0), keys.length - 1)] ?? null;
  }

  #openFirst(): void {
    const chosen = this.#chosen();
    this.#set({ opened: chosen === null ? null : (openFindings(chosen)[0]?.key ?? null) });
  }

  #sayChecked(checked: StatementsChecked): void {
    this.#verdict = this.#chosenVerdict();
    this.#say(this.#said(checked, words.announce.checked));
  }

  #said(checked: StatementsChecked, inWords: (name: string, verdict: string) => string): string {
    const chosen = this.#chosen();
    if (chosen === null) return checked.said;
    const { kind, year } = chosen.run.statement;
    return inWords(words.statement.name(kind, year), verdictOf(chosen));
  }

  #chosen(): CheckedStatement | null {
    return chosenOf(this.#state);
  }

  #chosenVerdict(): string {
    const chosen = this.#chosen();
    return chosen === null ? '' : verdictOf(chosen);
  }

  /**
   * Runs one action alone and shows its result. @returns whether it was carried out
   *
   * @param where a problem is told: in the open form, or beside the list, or above the view
   */
  async #act<T>(
    busy: StatementBusy,
    where: 'top' | 'list' | 'form',
    ask: () => Promise<Outcome<T>>,
    done: (value: T) => string | { readonly where: 'top'; readonly sentence: string } | null,
  ): Promise<boolean> {
    if (!this.#begin(busy, where === 'form')) return false;
    const outcome = await answer(ask);
    if (this.#closed) return false;
    if (outcome.ok) {
      this.#set({ busy: null, form: null });
      const said = done(outcome.value);
      if (typeof said === 'string') this.#done(said, where === 'top' ? 'top' : 'list');
      else if (said !== null) this.#done(said.sentence, said.where);
      this.#verdict = this.#chosenVerdict();
    } else {
      this.#set({ busy: null });
      if (where === 'form' && this.#state.form !== null) {
        this.#set({ refused: outcome.problem });
        this.#alarm(outcome.problem.sentence);
      } else this.#problem(outcome.problem, where === 'form' ? 'list' : where);
    }
    await this.#catchUp();
    return outcome.ok;
  }

  #begin(busy: StatementBusy, keepsForm = false): boolean {
    if (this.#state.busy !== null) return false;
    this.#set({ busy, notice: null, refused: null, ...(keepsForm ? {} : { form: null }) });
    // An old problem is not to be found again by whoever reads on.
    this.#alarm('');
    return true;
  }

  async #sameFix(part: FixPart, shown: FixPreview): Promise<FixPreview | { readonly problem: Problem }> {
    const outcome = await answer(() => this.services.statements.previewFix(part.target, part.fix));
    if (!outcome.ok) return { problem: outcome.problem };
    const { before, after, cell } = outcome.value;
    return before === shown.before && after === shown.after && cell === shown.cell
      ? outcome.value
      : { problem: { id: 'fix-changed', sentence: words.fix.changed(shown.cell) } };
  }

  #done(sentence: string, where: StatementNotice['where']): void {
    this.#set({ notice: { where, said: { kind: 'done', sentence } } });
    this.#say(sentence);
  }

  #problem(problem: Problem, where: StatementNotice['where']): void {
    this.#set({ notice: { where, said: { kind: 'problem', problem } } });
    this.#alarm(problem.sentence);
  }

  /** What looking found is spoken once, not each time that the list is read again. */
  #speak(sentence: string): void {
    this.#verdict = this.#chosenVerdict();
    if (sentence === this.#lookedAt || this.store.state.shell.view !== 'statement') return;
    this.#lookedAt = sentence;
    this.#say(sentence);
  }

  #set(change: Partial<StatementState>): void {
    if (!this.#closed) this.store.set({ statement: { ...this.#state, ...change } });
  }

  get #state(): StatementState {
    return this.store.state.statement;
  }

  /** Speaks only where its own view is in sight: Home draws the same figures and says them in its own way. */
  #say(sentence: string): void {
    if (this.store.state.shell.view === 'statement') this.store.tell({ kind: 'announced', sentence });
  }

  #alarm(sentence: string): void {
    if (this.store.state.shell.view === 'statement') this.store.tell({ kind: 'alarmed', sentence });
  }
}

/** The statement on screen. */
export function chosenOf({ stage, chosen }: StatementState): CheckedStatement | null {
  if (stage.kind !== 'checked') return null;
  return stage.checked.statements.find((each) => keyOfChecked(each) === chosen) ?? null;
}
