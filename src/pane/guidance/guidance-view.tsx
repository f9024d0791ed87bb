import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Edition } from '../../guidance/edition';
import { Paragraphs } from '../lines/paragraphs';
import { Disclosure } from '../parts/disclosure';
import { Pages } from '../parts/pages';
import { Tag } from '../parts/tag';
import { entriesOf, type GuidanceEntry } from './entries';
import { GuidanceSearch } from './search-guidance';
import { guidanceText as words } from './words';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  search: { width: '100%', minWidth: '0', '& input::placeholder': { textOverflow: 'ellipsis' } },
  quiet: {
    margin: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: { padding: `${tokens.spacingVerticalS} 0`, minWidth: '0', overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  title: { flex: '1 1 110px', minWidth: '0', fontWeight: tokens.fontWeightSemibold },
  says: { margin: '0' },
});

const shown = ['question', 'kind', 'lever', 'date', 'change', 'contact', 'paragraph'] as const;

/** Few enough that whoever uses Tab is not lost among them. */
const shownAtOnce = 6;

interface GuidanceViewProps {
  readonly edition: Edition;
  /** What it is looked through for at first, such as a paragraph’s number. */
  readonly opensAt?: string;
}

/** The guidance beside the work: looked through by words, or opened by what it is. */
export function GuidanceView({ edition, opensAt = '' }: GuidanceViewProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(opensAt);
  const asked = useDeferredValue(typed).trim();
  const entries = useMemo(() => entriesOf(edition), [edition]);
  const search = useMemo(() => new GuidanceSearch(entries), [entries]);
  const found = useMemo(() => (asked === '' ? [] : search.find(asked)), [search, asked]);
  return (
    <div className={styles.view}>
      <Input
        type="search"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.placeholder}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
        }}
      />
      <p className={styles.quiet} role="status">
        {asked === '' ? words.edition(edition.title) : words.found(found.length, asked)}
      </p>
      {asked === '' ? (
        shown.map((kind) => {
          const all = entries.filter((entry) => entry.kind === kind);
          if (all.length === 0) return null;
          return (
            <Disclosure key={kind} label={words.sections[kind](all.length)}>
              {kind === 'contact' ? <p className={styles.quiet}>{words.contactsOf}</p> : null}
              <Entries entries={all} edition={edition} what={words.kinds[kind]} tagged={false} />
            </Disclosure>
          );
        })
      ) : found.length === 0 ? null : (
        <Entries key={asked} entries={found} edition={edition} what={words.results} tagged />
      )}
    </div>
  );
}

interface EntriesProps {
  readonly entries: readonly GuidanceEntry[];
  readonly edition: Edition;
  readonly what: string;
  /** Whether each says what kind it is, as where kinds are mixed. */
  readonly tagged: boolean;
}

function Entries({ entries, edition, what, tagged }: EntriesProps) {
  const styles = useStyles();
  return (
    <Pages what={what} items={entries} keyOf={({ kind, id }) => `${kind} ${id}`} length={shownAtOnce}>
      {({ id, kind, title, says, cites }) => (
        <div className={styles.entry}>
          <div className={styles.head}>
            <span className={styles.title}>{kind === 'question' ? `${id}. ${title}` : title}</span>
            {tagged ? <Tag tone="quiet">{words.kinds[kind]}</Tag> : null}
          </div>
          {says === '' ? null : <p className={styles.says}>{says}</p>}
          <Paragraphs cites={kind === 'question' ? [] : cites} edition={edition} />
        </div>
      )}
    </Pages>
  );
}
