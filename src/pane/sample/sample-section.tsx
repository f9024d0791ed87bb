import { makeStyles, tokens } from '@fluentui/react-components';
import type { SamplePreview } from '../../features/samples/samples';
import { AddedSection } from '../added/added-section';
import type { AddedState } from '../added/added-state';
import type { SampleConversation } from './sample-conversation';
import { sampleText as words } from './words';

const useStyles = makeStyles({
  list: { margin: '0', paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

interface SampleSectionProps {
  readonly state: AddedState<SamplePreview>;
  readonly conversation: SampleConversation;
}

/** A first try without a workbook of one's own: a council's budget as a sheet, put in and taken out again. */
export function SampleSection({ state, conversation }: SampleSectionProps) {
  const styles = useStyles();
  return (
    <AddedSection
      words={words}
      state={state}
      conversation={conversation}
      marked={conversation.isMarked}
      onAsk={() => {
        void conversation.askInsertion();
      }}
      shown={({ writes }) => (
        <ul className={styles.list}>
          {writes.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    />
  );
}
