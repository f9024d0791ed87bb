import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Edition } from '../../guidance/edition';
import { CouncilRules } from '../help/council-rules';
import { Section } from '../parts/section';
import type { Conversation } from '../state/conversation';
import { isThemeChoice, themeChoices, type ThemeChoice } from '../theme/choose-theme';
import { settingsText as words } from './words';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  select: { minWidth: '0', maxWidth: '100%' },
  sentence: { margin: '0', overflowWrap: 'anywhere' },
});

interface SettingsViewProps {
  readonly edition: Edition;
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly conversation: Conversation;
}

/** What is kept in the workbook, and the colours, which are kept on this computer. */
export function SettingsView({ edition, theme, onTheme, conversation }: SettingsViewProps) {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <Section heading={words.rules} divided={false}>
        <p className={styles.sentence}>{words.edition(edition.title)}</p>
      </Section>
      <CouncilRules conversation={conversation} />
      <Section heading={words.appearance}>
        <Field label={words.theme} hint={words.themeKept}>
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
      </Section>
    </div>
  );
}
