import type { ICommandInfo, IDisposable } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from '@univerjs/engine-formula';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';

import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';

import type { Book } from './book';
import { clearWholeDependencies } from './cleared-dependencies';
import { calculationsAsked } from './one-calculation';

/** Watches the spreadsheet calculate, and asks it to. The spreadsheet begins about 100 ms after the last change. */
export class CalculationWatch {
  mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** Forgets what functions of the add-in answered, so that a full calculation asks them again. */
  forgetResults: () => void = () => undefined;
  #scheduled = true;
  #running = false;
  /** The spreadsheet stopped a calculation to begin it again with what has changed since. */
  #restarting = false;
  readonly #waiting: (() => void)[] = [];
  readonly #dirtyManager: IActiveDirtyManagerService;
  readonly #service: ICalculateFormulaService;
  readonly #disposables: readonly IDisposable[];
  readonly #opening: ReturnType<typeof setTimeout>;

  constructor(private readonly book: Book) {
    this.#dirtyManager = book.injector.get(IActiveDirtyManagerService);
    this.#service = book.injector.get(ICalculateFormulaService);
    this.#disposables = [
      clearWholeDependencies(book),
      book.commands.onCommandExecuted((command, options) => {
        this.#heard(command, options);
      }),
    ];
    // A workbook that was just opened is about to calculate; one that was opened before is not, and nothing says which.
    this.#opening = setTimeout(() => {
      this.#scheduled = false;
      if (!this.busy) this.#finish();
    }, 250);
  }

  /** Whether cells calculate or will as soon as the spreadsheet begins. */
  get busy(): boolean {
    return this.#scheduled || this.#running;
  }

  /** Resolves when every cell shows the result of what was written before; at once when nothing is to calculate. */
  done(): Promise<void> {
    if (!this.busy) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** @param full asks the add-in's functions again even where their arguments are the same */
  recalculate(full: boolean): void {
    if (full) this.forgetResults();
    this.#scheduled = true;
    this.book.univerAPI.getFormula().executeCalculation();
  }

  dispose(): void {
    clearTimeout(this.#opening);
    for (const each of this.#disposables) each.dispose();
    this.#finish();
  }

  #heard({ id, params }: Readonly<ICommandInfo>, options: object | undefined): void {
    if (id === SetFormulaCalculationStartMutation.id) {
      clearTimeout(this.#opening);
      this.#scheduled = false;
      this.#running = true;
    } else if (id === SetFormulaCalculationStopMutation.id) {
      this.#restarting = this.#running;
    } else if (id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
      // The next one waits for this one to end, and says itself when it has.
      if (functionsExecutedState === undefined || calculationsAsked(this.#service) > 1) return;
      if (this.#restarting && !isEnd(functionsExecutedState)) return;
      if (this.#restarting) this.#scheduled = false;
      this.#restarting = false;
      this.#running = false;
      if (!this.busy) this.#finish();
    } else if (this.#dirtyManager.get(id) && !isResultOrStyle(id, params, options)) {
      clearTimeout(this.#opening);
      this.#scheduled = true;
    }
  }

  #finish(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

function isEnd(state: FormulaExecutedStateType): boolean {
  return state === FormulaExecutedStateType.SUCCESS || state === FormulaExecutedStateType.NOT_EXECUTED;
}

const styleTriggers = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/** Results of calculation, which only this window is told, and changes of style alone start no calculation. */
function isResultOrStyle(id: string, params: object | undefined, options: object | undefined): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const isLocal = options !== undefined && 'onlyLocal' in options && options.onlyLocal === true;
  const trigger: unknown = params !== undefined && 'trigger' in params ? params.trigger : undefined;
  return isLocal || (typeof trigger === 'string' && styleTriggers.has(trigger));
}
