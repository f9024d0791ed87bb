import { ruleBookWords } from '../../guidance/words';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Treatment } from '../../budget/line';
import type { Edition } from '../../guidance/edition';
import { paneText } from '../words';
import { helpText } from './words';
import { treatmentWords } from '../../budget/treatment/words';
import { Paragraphs } from '../lines/paragraphs';
import { TreatmentIcon } from '../parts/icons';
import { Section } from '../parts/section';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  legend: { margin: '0', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  word: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  meaning: { margin: '0', paddingLeft: tokens.spacingHorizontalXXL },
  sentence: { margin: '0' },
  quiet: {
    margin: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const words = helpText.help;
const notLines = ['subtotal', 'income'] as const;

interface HelpViewProps {
  readonly edition: Edition;
  readonly version: string;
}

/** What the marks mean, what happens to the data, and how to be rid of all of it. */
export function HelpView({ edition, version }: HelpViewProps) {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <Section heading={words.marks} divided={false}>
        <dl className={styles.legend}>
          {edition.treatments.map(({ treatment, says, examples, lookAlikes, cites }) => (
            <div key={treatment}>
              <Word treatment={treatment} />
              <dd className={styles.meaning}>
                {[
                  says,
                  ...(examples.length === 0 ? [] : [words.examples(examples)]),
                  ...(lookAlikes.length === 0 ? [] : [words.lookAlikes(lookAlikes)]),
                ].join(' ')}
                <Paragraphs cites={cites} edition={edition} />
              </dd>
            </div>
          ))}
          {notLines.map((treatment) => (
            <div key={treatment}>
              <Word treatment={treatment} />
              <dd className={styles.meaning}>{words.notLines[treatment]}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section heading={words.privacy}>
        {words.privacySays.map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
      </Section>
      <Section heading={words.removal}>
        <p className={styles.sentence}>{words.removalSays}</p>
        <p className={styles.sentence}>{words.undoSays}</p>
      </Section>
      <p className={styles.quiet}>
        {paneText.name}. {words.version(version)}. {words.edition(edition.title)}. {ruleBookWords.source}
      </p>
    </div>
  );
}

function Word({ treatment }: { readonly treatment: Treatment }) {
  const styles = useStyles();
  return (
    <dt className={styles.word}>
      <TreatmentIcon treatment={treatment} />
      {treatmentWords[treatment]}
    </dt>
  );
}
