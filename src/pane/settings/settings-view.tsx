import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ChoicesSection } from '../choices/choices-section';
import { CouncilRules } from '../help/council-rules';
import { Section } from '../parts/section';
import type { BudgetConversation } from '../state/conversation';
import type { StatementDesk } from '../statement/statement-desk';
import { isThemeChoice, themeChoices, type ThemeChoice } from '../theme/choose-theme';
import { settingsText as words } from './words';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  select: { minWidth: '0', maxWidth: '100%' },
});

interface SettingsViewProps {
  readonly desk: StatementDesk;
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly conversation: BudgetConversation;
}

/** What is kept in the workbook, and the colours, which are kept on this computer. */
export function SettingsView({ desk, theme, onTheme, conversation }: SettingsViewProps) {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <ChoicesSection
        desk={desk}
        divided={false}
        onKept={() => {
          void conversation.retry();
        }}
      />
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
