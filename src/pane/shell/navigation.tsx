import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { MoreIcon } from '../parts/icons';
import type { View } from '../state/shell-state';
import { paneText } from '../words';
import { frameless } from '../parts/frameless';

const useStyles = makeStyles({
  // Four words and a menu fit side by side in the narrowest pane; with larger text they take a second row.
  nav: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  tab: {
    ...frameless,
    position: 'relative',
    overflow: 'visible',
    minWidth: '0',
    // What waits stands above the words, so that it covers none of them.
    padding: '10px 0 0',
    minHeight: '38px',
    borderRadius: '0',
    fontWeight: tokens.fontWeightRegular,
    columnGap: tokens.spacingHorizontalXS,
    '@media (max-width: 360px)': { fontSize: '13px' },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    // Shadows vanish in forced colours; the underline stays.
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  badge: {
    // Above the end of its word, so that a row of four words and a menu holds at 320 px.
    position: 'absolute',
    top: '0',
    left: 'calc(100% - 3px)',
    minWidth: '8px',
    padding: '0 3px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '13px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  menu: { position: 'relative' },
  more: { ...frameless, minWidth: '24px', padding: '10px 0 0', minHeight: '38px' },
  list: {
    position: 'absolute',
    top: '100%',
    right: '0',
    zIndex: 2,
    listStyleType: 'none',
    margin: '0',
    padding: tokens.spacingVerticalXS,
    minWidth: '128px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: { width: '100%', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
});

/** How much waits in a view, and what it is in words. */
export interface Badge {
  readonly count: number;
  readonly words: string;
}

interface NavigationProps {
  readonly view: View;
  readonly badges: Readonly<Partial<Record<View, Badge>>>;
  /** Views at the end of the row that are opened from the menu. */
  readonly inMenu: readonly View[];
  readonly onView: (view: View) => void;
}

const tabs: readonly View[] = ['home', 'budget', 'statement', 'guidance'];

/** The views in a row, with what waits in each; those that an officer seldom needs stand in a menu at its end. */
export function Navigation({ view, badges, inMenu, onView }: NavigationProps) {
  const styles = useStyles();
  return (
    <nav aria-label={paneText.navigation} className={styles.nav}>
      {tabs.map((each) => (
        <Tab key={each} view={each} current={view === each} badge={badges[each] ?? null} onView={onView} />
      ))}
      <More view={view} views={inMenu} onView={onView} />
    </nav>
  );
}

interface TabProps {
  readonly view: View;
  readonly current: boolean;
  readonly badge: Badge | null;
  readonly onView: (view: View) => void;
}

function Tab({ view, current, badge, onView }: TabProps) {
  const styles = useStyles();
  const waits = useId();
  const shown = badge === null || badge.count === 0 ? null : badge;
  return (
    <>
      <Button
        appearance="transparent"
        className={mergeClasses(styles.tab, current && styles.current)}
        aria-current={current ? 'page' : undefined}
        aria-describedby={shown === null ? undefined : waits}
        onClick={() => {
          onView(view);
        }}
      >
        {paneText.views[view]}
        {shown === null ? null : (
          <span aria-hidden="true" className={styles.badge}>
            {shown.count > 99 ? '99+' : shown.count}
          </span>
        )}
      </Button>
      {shown === null ? null : (
        <span id={waits} hidden>
          {shown.words}
        </span>
      )}
    </>
  );
}

interface MoreProps {
  readonly view: View;
  readonly views: readonly View[];
  readonly onView: (view: View) => void;
}

function More({ view, views, onView }: MoreProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const list = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && menu.current?.contains(target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  const inside = views.includes(view);
  return (
    <div
      ref={menu}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <Button
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        appearance="transparent"
        className={mergeClasses(styles.more, inside && styles.current)}
        aria-label={paneText.more}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        icon={<MoreIcon />}
        onClick={() => {
          setOpen(!open);
        }}
      />
      {!open ? null : (
        <ul id={list} className={styles.list}>
          {views.map((each) => (
            <li key={each}>
              <Button
                appearance="subtle"
                className={styles.item}
                aria-current={view === each ? 'page' : undefined}
                onClick={() => {
                  setOpen(false);
                  button.current?.focus();
                  onView(each);
                }}
              >
                {paneText.views[each]}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
