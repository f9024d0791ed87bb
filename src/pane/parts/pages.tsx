import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { paneText } from '../words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  item: {
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  pager: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
  shown: { fontVariantNumeric: 'tabular-nums', marginRight: 'auto' },
});

const usualLength = 20;

interface PagesProps<Item> {
  /** What the items are, for the pager's name, such as `lines to decide`. */
  readonly what: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
  /** Items to a page. */
  readonly length?: number;
  readonly divided?: boolean;
  /** Index of an item whose page is to be in sight; `null` where the officer turns the pages. */
  readonly showing?: number | null;
  readonly children: (item: Item) => ReactNode;
}

/** A list in pages of twenty, so that 20,000 lines cost no more than twenty. */
export function Pages<Item>({
  what,
  items,
  keyOf,
  length: pageLength = usualLength,
  divided = true,
  showing = null,
  children,
}: PagesProps<Item>) {
  const styles = useStyles();
  const [wanted, setWanted] = useState(0);
  const [shownFor, setShownFor] = useState<number | null>(null);
  if (showing !== shownFor) {
    setShownFor(showing);
    if (showing !== null) setWanted(Math.floor(showing / pageLength));
  }
  const last = Math.max(0, Math.ceil(items.length / pageLength) - 1);
  const page = Math.min(wanted, last);
  const first = page * pageLength;
  const shown = items.slice(first, first + pageLength);
  return (
    <div>
      <ul className={styles.list}>
        {shown.map((item, index) => (
          <li key={keyOf(item, first + index)} className={divided ? styles.item : undefined}>
            {children(item)}
          </li>
        ))}
      </ul>
      {last === 0 ? null : (
        <div role="group" aria-label={paneText.pages.label(what)} className={styles.pager}>
          <span className={styles.shown} aria-live="polite">
            {paneText.pages.shown(first + 1, first + shown.length, items.length)}
          </span>
          <Button
            size="small"

            disabledFocusable={page === 0}
            onClick={() => {
              setWanted(page - 1);
            }}
          >
            {paneText.pages.previous}
          </Button>
          <Button
            size="small"

            disabledFocusable={page === last}
            onClick={() => {
              setWanted(page + 1);
            }}
          >
            {paneText.pages.next}
          </Button>
        </div>
      )}
    </div>
  );
}
