import {
  Button,
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PaneRequest } from '../app/requests';
import { defaultEdition, editionById } from '../guidance/editions';
import { paneText } from './words';
import { statementPaneText } from './statement/words';
import { DecidedBar } from './deciding/decided-bar';
import { FormulaView } from './formula/formula-view';
import { HelpView } from './help/help-view';
import { Announcer } from './parts/announcer';
import { ErrorBoundary } from './parts/error-boundary';
import { preferenceNames, type PaneServices } from './services';
import { BudgetView } from './start/budget-view';
import { MarkBar } from './start/mark-bar';
import { StatementBar } from './statement/statement-bar';
import type { StatementConversation, Voice } from './statement/statement-conversation';
import type { StatementState } from './statement/statement-state';
import { StatementView } from './statement/statement-view';
import { useStatement } from './statement/use-statement';
import type { Conversation } from './state/conversation';
import type { PaneState, View } from './state/pane-state';
import { usePane, type Tell } from './state/use-pane';
import { isThemeChoice, type ThemeChoice } from './theme/choose-theme';
import { useShade } from './theme/use-shade';

const useStyles = makeStyles({
  provider: { height: '100%' },
  pane: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: '0',
    overflowX: 'hidden',
    // In a pane too low for its own bar (large text, small window) the whole of it scrolls instead.
    '@media (max-height: 320px)': { height: 'auto', minHeight: '100%' },
  },
  skip: {
    position: 'absolute',
    left: '20px',
    // Excel puts the focus here when the pane opens: the navigation above stays free for the mouse.
    top: '100%',
    zIndex: 1,
    ':not(:focus)': { width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
    ':focus': {
      padding: tokens.spacingVerticalXS,
      color: tokens.colorBrandForegroundLink,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  header: {
    position: 'relative',
    // Excel draws its own menu in the top right corner: nothing of ours stands there.
    padding: `${tokens.spacingVerticalXS} 48px 0 20px`,
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
  // Four words fit side by side in the narrowest pane; with larger text they take a second row.
  nav: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  navButton: {
    minWidth: '0',
    padding: '0',
    minHeight: '32px',
    borderRadius: '0',
    fontWeight: tokens.fontWeightRegular,
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    // Shadows vanish in forced colours; the underline stays.
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  main: {
    flex: '1 1 auto',
    minHeight: '0',
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: `${tokens.spacingVerticalL} 20px`,
    outlineStyle: 'none',
    // Text at twice its size leaves half the width.
    '@media (max-width: 240px)': { paddingLeft: '12px', paddingRight: '12px' },
    '@media (max-height: 320px)': { overflowY: 'visible' },
  },
});

const contentId = 'content';
const views: readonly { readonly view: View; readonly word: string }[] = [
  { view: 'budget', word: paneText.budgetView },
  { view: 'statement', word: statementPaneText.view },
  { view: 'formula', word: statementPaneText.formulaView },
  { view: 'help', word: paneText.helpView },
];

/** The whole task pane. Give it its services; it talks to nothing else. */
export function Pane({ services }: { readonly services: PaneServices }) {
  const styles = useStyles();
  const { preferences } = services;
  const { state, conversation, tell } = usePane(services);
  const [theme, setTheme] = useState<ThemeChoice>(() => {
    const kept = preferences.get(preferenceNames.theme);
    return isThemeChoice(kept) ? kept : 'auto';
  });
  const shade = useShade(theme, services.officeTheme);
  const [voice] = useState<Voice>(() => voiceOf(tell));
  const statement = useStatement(services, voice, state.view === 'statement');
  const main = useFocusAfterAction(resultOf(state, statement.state));
  useRequests(services, tell, conversation, statement.conversation);

  function introduce(introduced: boolean): void {
    preferences.set(preferenceNames.introduced, introduced ? 'yes' : 'no');
    tell({ kind: 'introduced', introduced });
  }

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
          <nav aria-label={paneText.navigation} className={styles.nav}>
            {views
              .filter(({ view }) => view !== 'formula' || services.formulas !== null)
              .map(({ view, word }) => (
                <Button
                  key={view}
                  appearance="transparent"
                  className={mergeClasses(styles.navButton, state.view === view && styles.current)}
                  aria-current={state.view === view ? 'page' : undefined}
                  onClick={() => {
                    tell({ kind: 'view-chosen', view });
                  }}
                >
                  {word}
                </Button>
              ))}
          </nav>
        </header>
        <main
          id={contentId}
          ref={main}
          tabIndex={-1}
          className={styles.main}
          aria-busy={(state.view === 'statement' ? statement.state : state).busy !== null}
        >
          <ErrorBoundary key={state.view}>
            {state.view === 'budget' ? (
              <BudgetView
                state={state}
                conversation={conversation}
                onIntroduced={() => {
                  introduce(true);
                }}
              />
            ) : state.view === 'statement' ? (
              <StatementView state={statement.state} conversation={statement.conversation} />
            ) : state.view === 'formula' && services.formulas !== null ? (
              <FormulaView formulas={services.formulas} />
            ) : (
              <HelpView
                edition={editionInUse(state)}
                version={services.version}
                conversation={conversation}
                theme={theme}
                onTheme={(choice) => {
                  preferences.set(preferenceNames.theme, choice);
                  setTheme(choice);
                }}
                onIntroduce={() => {
                  introduce(false);
                  tell({ kind: 'view-chosen', view: 'budget' });
                }}
              />
            )}
          </ErrorBoundary>
        </main>
        {state.view === 'budget' ? <DecidedBar state={state} conversation={conversation} /> : null}
        {state.view === 'budget' ? <MarkBar state={state} conversation={conversation} /> : null}
        {state.view === 'statement' ? (
          <StatementBar state={statement.state} conversation={statement.conversation} />
        ) : null}
        <Announcer announcement={state.announcement} alarm={state.alarm} />
      </div>
    </FluentProvider>
  );
}

function editionInUse({ stage }: PaneState) {
  const id =
    stage.kind === 'preview'
      ? stage.preview.reading.edition
      : stage.kind === 'marked'
        ? stage.result.reading.edition
        : null;
  return (id === null ? null : editionById(id)) ?? defaultEdition;
}

/** Both conversations speak through the pane's one announcer. */
function voiceOf(tell: Tell): Voice {
  return {
    say: (sentence) => {
      tell({ kind: 'announced', sentence });
    },
    alarm: (sentence) => {
      tell({ kind: 'alarmed', sentence });
    },
  };
}

/** Hands what the ribbon asks for to the view that it is about, and shows that view. */
function useRequests(
  { subscribe, formulas }: PaneServices,
  tell: Tell,
  conversation: Conversation,
  statement: StatementConversation,
): void {
  const explains = formulas !== null;
  useEffect(() => {
    const handle = (request: PaneRequest): void => {
      switch (request.kind) {
        case 'statement-checked':
        case 'insert-statement':
          tell({ kind: 'view-chosen', view: 'statement' });
          void statement.handle(request);
          return;
        case 'explain-formula':
          if (explains) tell({ kind: 'view-chosen', view: 'formula' });
          return;
        default:
          void conversation.handle(request);
      }
    };
    return subscribe(handle);
  }, [subscribe, explains, tell, conversation, statement]);
}

interface Result {
  /** The same object as long as it is the same result. */
  readonly of: object;
  /** False for a result that is told beside the list, where the officer goes on working. */
  readonly atTop: boolean;
}

/** The result last shown, of the view on screen. */
function resultOf(state: PaneState, statement: StatementState): Result | null {
  if (state.view === 'statement')
    return statement.notice === null
      ? null
      : { of: statement.notice, atTop: statement.notice.where === 'top' };
  return state.notice === null ? null : { of: state.notice, atTop: state.notice.kind !== 'decided' };
}

/**
 * The result of an action stands at the top: the content is scrolled there, also when the ribbon began it. When the
 * action's own button is gone, focus goes to the content, and only then.
 */
function useFocusAfterAction(result: Result | null): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const of = result?.of ?? null;
  const atTop = result?.atTop ?? false;
  useEffect(() => {
    if (of === null || main.current === null) return;
    if (atTop) main.current.scrollTop = 0;
    if (!document.hasFocus()) return;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) main.current.focus({ preventScroll: true });
  }, [of, atTop]);
  return main;
}
