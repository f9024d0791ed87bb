import { makeStyles, tokens } from '@fluentui/react-components';
import { quotedSheet } from '../../grid/sheet-name';
import { notRead, type NotRead } from '../../statement/reading';
import { readingText } from '../../statement/words';
import type { StatementRun } from '../../statement/findings';
import { Disclosure } from '../parts/disclosure';
import { LinkButton } from '../parts/link-button';
import { Pages } from '../parts/pages';
import { statementPaneText } from './words';

const useStyles = makeStyles({
  sentence: { margin: '0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    minWidth: '0',
  },
  holds: { margin: '0', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

const words = statementPaneText.reading;

interface ReadingNoteProps {
  readonly run: StatementRun;
  readonly onSelect: (cells: readonly string[], spoken: string) => void;
}

/** How much of the statement was read, and every place that was not, each of which selects itself in the sheet. */
export function ReadingNote({ run, onSelect }: ReadingNoteProps) {
  const styles = useStyles();
  const { reading, sheet: main } = run.statement;
  const { rows, columns, boxes, total } = reading;
  const rest = notRead(reading);
  const cellsOf = ({ sheet, cells }: NotRead): readonly string[] =>
    sheet === main ? cells : cells.map((cell) => `${quotedSheet(sheet)}!${cell}`);
  const whereOf = ({ sheet, where }: NotRead): string => (sheet === main ? where : words.on(where, sheet));
  return (
    <>
      <p className={styles.sentence}>
        {readingText.read(rows, columns.length, boxes.length, total)}{' '}
        {rest.length === 0 ? readingText.whole : null}
      </p>
      {rest.length === 0 ? null : (
        <Disclosure label={words.notRead(rest.length)}>
          <Pages what={words.list} items={rest} keyOf={({ sheet, where }) => `${sheet}\n${where}`}>
            {(each) => (
              <div className={styles.place}>
                <LinkButton
                  onClick={() => {
                    onSelect(cellsOf(each), whereOf(each));
                  }}
                >
                  {whereOf(each)}
                </LinkButton>
                <p className={styles.holds}>{words.holds(each.heading, each.holds)}</p>
              </div>
            )}
          </Pages>
        </Disclosure>
      )}
    </>
  );
}
