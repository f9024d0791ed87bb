import type { BudgetReading } from '../../budget/reading';
import { Disclosure } from '../parts/disclosure';
import { Section } from '../parts/section';
import { partsBySector, partsByTreatment } from './baseline-parts';
import { NativeChartButton } from './native-chart-button';
import type { NativeChartState } from './native-chart-state';
import type { NativeChartConversation } from './native-chart-conversation';
import { PartsChart } from './parts-chart';
import { chartText as words } from './words';

interface BaselineChartsProps {
  readonly reading: BudgetReading;
  /** Whether ‘AES baseline’ stands in the workbook, for charts over its cells. */
  readonly marked: boolean;
  readonly native: NativeChartState;
  readonly conversation: NativeChartConversation;
}

/** What the baseline is made of, each picture opened when it is wanted. */
export function BaselineCharts({ reading, marked, native, conversation }: BaselineChartsProps) {
  const treatments = partsByTreatment(reading);
  const sectors = partsBySector(reading);
  if (treatments.length === 0) return null;
  return (
    <Section heading={words.madeOf}>
      <div>
        <Disclosure label={words.byTreatment}>
          <PartsChart caption={words.byTreatment} parts={treatments} />
          {marked ? <NativeChartButton which="kept-out" state={native} conversation={conversation} /> : null}
        </Disclosure>
        {sectors.length === 0 ? null : (
          <Disclosure label={words.bySector}>
            <PartsChart caption={words.bySector} parts={sectors} />
          </Disclosure>
        )}
      </div>
    </Section>
  );
}
