import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Treatment } from '../../budget/line';
import type { Edition } from '../../guidance/edition';
import { paneText } from '../words';
import { treatmentWords } from '../../budget/treatment/words';
import { Paragraphs } from '../lines/paragraphs';
import { Disclosure } from '../parts/disclosure';
import { TreatmentIcon } from '../parts/icons';
import { Pages } from '../parts/pages';
import { Section } from '../parts/section';
import type { Conversation } from '../state/conversation';
import { isThemeChoice, themeChoices, type ThemeChoice } from '../theme/choose-theme';

import { CouncilRules } from './council-rules';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  select: { minWidth: '0', maxWidth: '100%' },
  legend: { margin: '0', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  word: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  meaning: { margin: '0', paddingLeft: tokens.spacingHorizontalXXL },
  sentence: { margin: '0' },
  paragraph: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  number: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const words = paneText.help;
const notLines = ['subtotal', 'income'] as const;

interface HelpViewProps {
  readonly edition: Edition;
  readonly version: string;
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onIntroduce: () => void;
  readonly conversation: Conversation;
}

/** What the marks mean, the rules they rest on, what happens to the data, and how to be rid of all of it. */
export function HelpView({ edition, version, theme, onTheme, onIntroduce, conversation }: HelpViewProps) {
  const styles = useStyles();
  const paragraphs = Object.values(edition.paragraphs);
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
      <CouncilRules conversation={conversation} />
      <Section heading={words.paragraphs}>
        <p className={styles.sentence}>
          {paragraphs.length === 0 ? words.paragraphsNone : words.paragraphsIntro(edition.title)}
        </p>
        {paragraphs.length === 0 ? null : (
          <Disclosure label={words.paragraphsShow(paragraphs.length)}>
            <Pages what={words.paragraphs} items={paragraphs} keyOf={({ id }) => id}>
              {({ id, says }) => (
                <div className={styles.paragraph}>
                  <span className={styles.number}>{id}</span> {says}
                </div>
              )}
            </Pages>
          </Disclosure>
        )}
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
      <Section heading={words.appearance}>
        <Field label={words.theme}>
          <Select
            className={styles.select}
            value={theme}
            onChange={(_, { value }) => {
              if (isThemeChoice(value)) onTheme(value);
            }}
          >
            {themeChoices.map((choice) => (
              <option key={choice} value={choice}>
                {words.themes[choice]}
              </option>
            ))}
          </Select>
        </Field>
        <div>
          <Button onClick={onIntroduce}>{words.introduction}</Button>
        </div>
      </Section>
      <p className={styles.quiet}>
        {paneText.name}. {words.version(version)}. {words.edition(edition.title)}.
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
