import { makeStyles, tokens } from '@fluentui/react-components';
import { statementPaneText } from './words';
import { LinkButton } from '../parts/link-button';

const useStyles = makeStyles({
  cells: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const words = statementPaneText.finding;
/** Cells that have a link of their own; the rest are selected together. */
const linked = 6;

/** `C7`, or `C7 on ‘Quality’` for `'Quality'!C7`. */
export function cellInWords(cell: string): string {
  const elsewhere = /^'(.*)'!(.*)$/.exec(cell);
  if (elsewhere === null) return cell;
  const [, sheet = '', address = ''] = elsewhere;
  return words.cellOn(address, sheet.replaceAll("''", "'"));
}

interface CellLinksProps {
  /** Such as `C7` or `'Other sheet'!C7`. */
  readonly cells: readonly string[];
  readonly onSelect: (cells: readonly string[], spoken: string) => void;
}

/** The cells of a finding, each of which selects itself in the sheet. */
export function CellLinks({ cells, onSelect }: CellLinksProps) {
  const styles = useStyles();
  const [only] = cells;
  if (only === undefined) return null;
  if (cells.length === 1)
    return (
      <LinkButton
        onClick={() => {
          onSelect(cells, cellInWords(only));
        }}
      >
        {words.goTo(cellInWords(only))}
      </LinkButton>
    );
  const named = cells.length > linked ? cells.slice(0, linked - 1) : cells;
  return (
    <div role="group" aria-label={words.cells} className={styles.cells}>
      {named.map((cell) => (
        <LinkButton
          key={cell}
          onClick={() => {
            onSelect([cell], cellInWords(cell));
          }}
        >
          {cellInWords(cell)}
        </LinkButton>
      ))}
      {named.length === cells.length ? null : (
        <span className={styles.more}>{words.moreCells(cells.length - named.length)}</span>
      )}
      <LinkButton
        onClick={() => {
          onSelect(cells, words.allSelected(cells.length));
        }}
      >
        {words.selectAll(cells.length)}
      </LinkButton>
    </div>
  );
}
