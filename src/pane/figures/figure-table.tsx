import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Pence } from '../../money/pence';
import { PoundsText } from '../parts/pounds-text';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  caption: {
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    paddingBottom: tokens.spacingVerticalXS,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    '@media (max-width: 240px)': { fontSize: tokens.fontSizeBase200 },
  },
  heading: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  right: { textAlign: 'right', paddingLeft: tokens.spacingHorizontalS },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** One row of figures; a strong one is a sum or the figure that the table is about. */
export interface FigureRow {
  readonly name: string;
  readonly amount: Pence;
  readonly strong?: boolean;
  /** Sentences under the name, one a line. */
  readonly notes?: readonly string[];
}

interface FigureTableProps {
  readonly caption: string;
  readonly nameHeading: string;
  readonly amountHeading: string;
  readonly rows: readonly FigureRow[];
}

/** Named amounts under one another, right-aligned. */
export function FigureTable({ caption, nameHeading, amountHeading, rows }: FigureTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.heading)}>
            {nameHeading}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.heading, styles.right)}>
            {amountHeading}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, amount, strong = false, notes = [] }, index) => (
          <tr key={`${String(index)} ${name}`}>
            <th scope="row" className={mergeClasses(styles.cell, strong && styles.strong)}>
              {name}
              {notes.map((note) => (
                <div key={note} className={styles.note}>
                  {note}
                </div>
              ))}
            </th>
            <td className={mergeClasses(styles.cell, styles.right, strong && styles.strong)}>
              <PoundsText of={amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
