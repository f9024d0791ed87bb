import type { Outcome, Problem } from '../../excel/problem';
import type { StatementsChecked } from '../../features/statement-marks/statements';
import { answer } from '../state/answer';
import type { Store } from '../state/store';
import { chosenVerdict, showing } from './statement-on-screen';
import type { StatementBusy, StatementNotice, StatementState } from './statement-state';

/** Where a result or a problem is told: above the view, beside the list, or in the open form. */
type Where = 'top' | 'list' | 'form';

/**
 * The pane's statement slice as actions work on it: one action at a time, its result shown and spoken; what changed in the
 * workbook meanwhile is read when it has ended.
 */
export class StatementSlice {
  #closed = false;
  #refreshing = false;
  /** A change that came while something else was running. */
  #changed = false;
  /** The result of the statement on screen as last spoken. */
  #verdict = '';
  #lookedAt = '';

  constructor(
    private readonly store: Store,
    /** Reads again what changed. */
    private readonly refresh: () => Promise<void>,
  ) {}

  get state(): StatementState {
    return this.store.state.statement;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Whether the statement view is what the officer looks at. */
  get isInSight(): boolean {
    return this.store.state.shell.view === 'statement';
  }

  close(): void {
    this.#closed = true;
  }

  set(change: Partial<StatementState>): void {
    if (!this.#closed) this.store.set({ statement: { ...this.state, ...change } });
  }

  /** @param wanted sheet to show, where it holds a statement; otherwise the one on screen stays */
  show(checked: StatementsChecked, marked: boolean, wanted: string | null = null): void {
    this.set({ ...showing(this.state, checked, wanted), marked });
  }

  /**
   * Runs one action alone and shows its result. @returns whether it was carried out
   *
   * @param where a problem is told: in the open form, or beside the list, or above the view
   */
  async act<T>(
    busy: StatementBusy,
    where: Where,
    ask: () => Promise<Outcome<T>>,
    done: (value: T) => string | { readonly where: 'top'; readonly sentence: string } | null,
  ): Promise<boolean> {
    if (!this.begin(busy, where === 'form')) return false;
    const outcome = await answer(ask);
    if (this.#closed) return false;
    if (outcome.ok) {
      this.set({ busy: null, form: null });
      const said = done(outcome.value);
      if (typeof said === 'string') this.done(said, where === 'top' ? 'top' : 'list');
      else if (said !== null) this.done(said.sentence, said.where);
      this.rememberVerdict();
    } else {
      this.set({ busy: null });
      if (where === 'form' && this.state.form !== null) {
        this.set({ refused: outcome.problem });
        this.alarm(outcome.problem.sentence);
      } else this.problem(outcome.problem, where === 'form' ? 'list' : where);
    }
    await this.catchUp();
    return outcome.ok;
  }

  /** The same for an action that answers with a fresh check, which is shown. @param done what is said of it */
  actAndShow(
    busy: StatementBusy,
    where: Where,
    ask: () => Promise<Outcome<StatementsChecked>>,
    done: () => string,
  ): Promise<boolean> {
    return this.act(busy, where, ask, (checked) => {
      this.show(checked, true);
      return done();
    });
  }

  /** @returns `false` while another action runs */
  begin(busy: StatementBusy, keepsForm = false): boolean {
    if (this.state.busy !== null) return false;
    this.set({ busy, notice: null, refused: null, ...(keepsForm ? {} : { form: null }) });
    // An old problem is not to be found again by whoever reads on.
    this.alarm('');
    return true;
  }

  /** The workbook is no longer as it was last read. */
  noteChange(): void {
    this.#changed = true;
  }

  /** Reads again what changed, once nothing else is running. Quietly: nothing on screen goes away meanwhile. */
  async catchUp(): Promise<void> {
    if (this.#refreshing) return;
    this.#refreshing = true;
    while (this.#changed && this.state.busy === null && !this.#closed) {
      this.#changed = false;
      await this.refresh();
    }
    this.#refreshing = false;
  }

  done(sentence: string, where: StatementNotice['where']): void {
    this.set({ notice: { where, said: { kind: 'done', sentence } } });
    this.say(sentence);
  }

  problem(problem: Problem, where: StatementNotice['where']): void {
    this.set({ notice: { where, said: { kind: 'problem', problem } } });
    this.alarm(problem.sentence);
  }

  rememberVerdict(): void {
    this.#verdict = chosenVerdict(this.state);
  }

  /** Speaks the result of the statement on screen where it is no longer what was last spoken. */
  sayIfMoved(inWords: (verdict: string) => string): void {
    const verdict = chosenVerdict(this.state);
    if (verdict === this.#verdict) return;
    this.#verdict = verdict;
    this.say(inWords(verdict));
  }

  /** What looking found is spoken once, not each time that the list is read again. */
  sayOnce(sentence: string): void {
    this.rememberVerdict();
    if (sentence === this.#lookedAt || !this.isInSight) return;
    this.#lookedAt = sentence;
    this.say(sentence);
  }

  /** Speaks only where its own view is in sight: Home draws the same figures and says them in its own way. */
  say(sentence: string): void {
    if (this.isInSight) this.store.tell({ kind: 'announced', sentence });
  }

  alarm(sentence: string): void {
    if (this.isInSight) this.store.tell({ kind: 'alarmed', sentence });
  }
}
