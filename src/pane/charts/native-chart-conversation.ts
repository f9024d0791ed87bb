import type { NativeChart, NativeCharts } from '../../features/charts/native-charts';
import { answer } from '../state/answer';
import type { Store } from '../state/store';
import type { NativeChartState } from './native-chart-state';
import { chartText as words } from './words';

/** Puts Excel's own charts beside the figures and takes them away again. */
export class NativeChartConversation {
  constructor(
    private readonly charts: NativeCharts,
    private readonly store: Store,
  ) {}

  /** Asks once whether this Excel draws charts for an add-in. */
  async look(): Promise<void> {
    if (this.#state.available !== null) return;
    const outcome = await answer(() => this.charts.available());
    this.#set({ available: outcome.ok && outcome.value });
  }

  async put(which: NativeChart): Promise<void> {
    if (this.#state.busy !== null) return;
    this.#set({ busy: which, problem: null });
    const outcome = await answer(() => this.charts.put(which));
    if (outcome.ok) {
      this.#set({ busy: null, put: [...this.#state.put.filter((each) => each !== which), which] });
      this.#say(words.chartPut(outcome.value.sheet));
    } else this.#set({ busy: null, problem: outcome.problem });
  }

  async remove(which: NativeChart): Promise<void> {
    if (this.#state.busy !== null) return;
    this.#set({ busy: which, problem: null });
    const outcome = await answer(() => this.charts.remove(which));
    if (outcome.ok) {
      this.#set({ busy: null, put: this.#state.put.filter((each) => each !== which) });
      this.#say(words.chartRemoved);
    } else this.#set({ busy: null, problem: outcome.problem });
  }

  get #state(): NativeChartState {
    return this.store.state.charts;
  }

  #set(slice: Partial<NativeChartState>): void {
    this.store.set({ charts: { ...this.#state, ...slice } });
  }

  #say(sentence: string): void {
    this.store.tell({ kind: 'noticed', notice: { kind: 'done', atTop: false, sentence } });
  }
}
