import { useSyncExternalStore } from 'react';
import type { SamplePreview } from '../../features/samples/samples';
import type { SignaturePreview } from '../../features/signature/signature';
import { initialAddedState, type AddedState } from '../added/added-state';
import { initialFormulaState, type FormulaState } from '../formula/formula-state';
import { initialNativeChartState, type NativeChartState } from '../charts/native-chart-state';
import { initialRecoveryState, type RecoveryState } from '../recovery/recovery-state';
import { initialStatementState, type StatementState } from '../statement/statement-state';
import { initialBudgetState, type BudgetState, type PaneEvent } from './budget-state';
import { reduce } from './reduce';
import { initialShellState, type ShellState, type View } from './shell-state';

/** All that the pane knows, a slice for each of its parts. */
export interface PaneState {
  readonly shell: ShellState;
  readonly budget: BudgetState;
  readonly statement: StatementState;
  readonly formula: FormulaState;
  readonly recovery: RecoveryState;
  readonly sample: AddedState<SamplePreview>;
  readonly charts: NativeChartState;
  readonly signature: AddedState<SignaturePreview>;
}

/** The pane's one store. Conversations with Excel change it, views draw it; neither knows the other. */
export class Store {
  #state: PaneState;
  readonly #listeners = new Set<() => void>();

  constructor(view: View) {
    this.#state = {
      shell: initialShellState(view),
      budget: initialBudgetState,
      statement: initialStatementState,
      formula: initialFormulaState,
      recovery: initialRecoveryState,
      sample: initialAddedState,
      charts: initialNativeChartState,
      signature: initialAddedState,
    };
  }

  get state(): PaneState {
    return this.#state;
  }

  /** Puts slices in place of those of the same name. */
  set(slices: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...slices };
    for (const listener of this.#listeners) listener();
  }

  readonly tell = (event: PaneEvent): void => {
    this.set(reduce(this.#state, event));
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}

/** The whole of the store as it stands; drawn anew with every change. */
export function useWhole(store: Store): PaneState {
  return useSyncExternalStore(store.subscribe, () => store.state);
}
