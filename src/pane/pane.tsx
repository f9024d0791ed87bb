import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { defaultEdition, editionById } from '../guidance/editions';
import { InGuidance } from './guidance/in-guidance';
import { HomeView } from './home/home-view';
import { NextStepBar } from './home/next-step-bar';
import { Announcer } from './parts/announcer';
import { ErrorBoundary } from './parts/error-boundary';
import { RecoveryMessages } from './recovery/recovery-messages';
import { preferenceNames, type PaneServices } from './services';
import { badgesOf } from './shell/badges';
import { conversationsOver } from './shell/conversations';
import { Navigation } from './shell/navigation';
import {
  BudgetFoot,
  BudgetView,
  FormulaView,
  GuidanceView,
  HelpView,
  others,
  SettingsView,
  StatementFoot,
  StatementView,
} from './shell/parts';
import { ResultToast } from './shell/result-toast';
import { useFocusAfterAction } from './shell/use-focus-after-action';
import { useRequests } from './shell/use-requests';
import { useStarts } from './shell/use-starts';
import { readingIn, type BudgetState } from './state/budget-state';
import type { View } from './state/shell-state';
import { useWhole } from './state/store';
import { isThemeChoice, type ThemeChoice } from './theme/choose-theme';
import { useShade } from './theme/use-shade';
import { paneText } from './words';

const useStyles = makeStyles({
  provider: { height: '100%' },
  pane: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: '0',
    overflowX: 'hidden',
    // A choice that is longer than its box ends in an ellipsis, not in half a letter.
    '& select': { textOverflow: 'ellipsis' },
    // In a pane too low for its own bar (large text, small window) the whole of it scrolls instead.
    '@media (max-height: 320px)': { height: 'auto', minHeight: '100%' },
  },
  skip: {
    position: 'absolute',
    left: '16px',
    // Excel puts the focus here when the pane opens: the navigation above stays free for the mouse.
    top: '100%',
    zIndex: 1,
    // Shown to the keyboard alone: a pane that was opened by mouse has the focus here as well.
    ':not(:focus-visible)': { width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
    ':focus-visible': {
      padding: tokens.spacingVerticalXS,
      color: tokens.colorBrandForegroundLink,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  header: {
    position: 'relative',
    // Excel draws its own menu in the top right corner: nothing of ours stands there.
    padding: '0 28px 0 14px',
    // Text at twice its size: two words to a row, and the menu is no larger than before.
    '@media (max-width: 240px)': { paddingLeft: '12px', paddingRight: '20px' },
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Excel prints the add-in's name above the pane: here it is for those who listen to the page.
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '0',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  main: {
    flex: '1 1 auto',
    minHeight: '0',
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: `${tokens.spacingVerticalM} 14px ${tokens.spacingVerticalL}`,
    outlineStyle: 'none',
    // Text at twice its size leaves half the width.
    '@media (max-width: 240px)': { paddingLeft: '12px', paddingRight: '12px' },
    '@media (max-height: 320px)': { overflowY: 'visible' },
  },
});

const contentId = 'content';

interface PaneProps {
  readonly services: PaneServices;
  /** The view that the pane opens on. */
  readonly opensOn?: View;
}

/** The whole task pane. Give it its services; it talks to nothing else. */
export function Pane({ services, opensOn = 'home' }: PaneProps) {
  const styles = useStyles();
  const { preferences } = services;
  const [conversations] = useState(() => conversationsOver(services, opensOn));
  const { store, budget, statement, formula } = conversations;
  const state = useWhole(store);
  const { view, announcement, alarm } = state.shell;
  const [theme, setTheme] = useState<ThemeChoice>(() => {
    const kept = preferences.get(preferenceNames.theme);
    return isThemeChoice(kept) ? kept : 'auto';
  });
  const shade = useShade(theme, services.officeTheme);
  const main = useFocusAfterAction(state);
  useRequests(services, conversations);
  useStarts(conversations, view);
  useFetchOthers();

  const show = (wanted: View): void => {
    store.tell({ kind: 'view-chosen', view: wanted });
  };
  const openGuidance = useCallback(
    (asked: string) => {
      store.tell({ kind: 'guidance-asked', asked });
    },
    [store],
  );
  const edition = editionInUse(state.budget);
  const inMenu: readonly View[] = formula === null ? ['settings', 'help'] : ['formula', 'settings', 'help'];
  return (
    <FluentProvider theme={shade === 'dark' ? webDarkTheme : webLightTheme} className={styles.provider}>
      <div className={styles.pane}>
        <header className={styles.header}>
          <a
            href={`#${contentId}`}
            className={styles.skip}
            onClick={(event) => {
              // Office takes the history away, so the link moves the focus itself instead of the address.
              event.preventDefault();
              main.current?.focus();
            }}
          >
            {paneText.skipToContent}
          </a>
          <h1 className={styles.title}>{paneText.name}</h1>
          <Navigation view={view} badges={badgesOf(state)} inMenu={inMenu} onView={show} />
        </header>
        <main
          id={contentId}
          ref={main}
          tabIndex={-1}
          className={styles.main}
          aria-busy={(view === 'statement' ? state.statement : state.budget).busy !== null}
        >
          <RecoveryMessages state={state.recovery} conversation={conversations.recovery} />
          <ErrorBoundary key={view}>
            <InGuidance value={view === 'guidance' ? null : openGuidance}>
              {view === 'home' ? (
                <HomeView state={state} conversations={conversations} onView={show} />
              ) : null}
              {view === 'budget' ? <BudgetView state={state.budget} conversation={budget} /> : null}
              {view === 'statement' ? <StatementView state={state.statement} desk={statement} /> : null}
              {view === 'formula' && formula !== null ? (
                <FormulaView state={state.formula} conversation={formula} />
              ) : null}
              {view === 'guidance' ? (
                <GuidanceView key={state.shell.asked} edition={edition} opensAt={state.shell.asked} />
              ) : null}
              {view === 'settings' ? (
                <SettingsView
                  desk={statement}
                  theme={theme}
                  onTheme={(choice) => {
                    preferences.set(preferenceNames.theme, choice);
                    setTheme(choice);
                  }}
                  conversation={budget}
                />
              ) : null}
              {view === 'help' ? <HelpView edition={edition} version={services.version} /> : null}
            </InGuidance>
          </ErrorBoundary>
        </main>
        <ResultToast state={state} conversations={conversations} />
        {view === 'budget' ? (
          <BudgetFoot state={state} conversation={budget} onView={show} />
        ) : view === 'statement' ? (
          <StatementFoot state={state.statement} desk={statement} />
        ) : (
          <NextStepBar state={state} conversations={conversations} onView={show} />
        )}
        <Announcer announcement={announcement} alarm={alarm} />
      </div>
    </FluentProvider>
  );
}

function editionInUse(budget: BudgetState) {
  const reading = readingIn(budget);
  return (reading === null ? null : editionById(reading.edition)) ?? defaultEdition;
}

/** Once someone works in the pane the other views are fetched: they are there at once, also without a network. */
function useFetchOthers(): void {
  useEffect(() => {
    const fetch = (): void => {
      stop();
      for (const part of others) part.fetch();
    };
    const stop = (): void => {
      document.removeEventListener('pointerdown', fetch);
      document.removeEventListener('keydown', fetch);
    };
    document.addEventListener('pointerdown', fetch);
    document.addEventListener('keydown', fetch);
    return stop;
  }, []);
}
