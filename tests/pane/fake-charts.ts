import type { NativeChart, NativeCharts } from '../../src/features/charts/native-charts';
import type { Outcome } from '../../src/excel/problem';

/** Excel's own charts, in a workbook in memory. */
export class FakeCharts implements NativeCharts {
  draws = true;
  readonly writes: string[] = [];

  available(): Promise<Outcome<boolean>> {
    return Promise.resolve({ ok: true, value: this.draws });
  }

  put(which: NativeChart): Promise<Outcome<{ sheet: string }>> {
    this.writes.push(`put ${which}`);
    return Promise.resolve({ ok: true, value: { sheet: 'AES baseline' } });
  }

  remove(which: NativeChart): Promise<Outcome<void>> {
    this.writes.push(`remove ${which}`);
    return Promise.resolve({ ok: true, value: undefined });
  }
}
