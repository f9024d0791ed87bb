import { Field, Select, makeStyles } from '@fluentui/react-components';
import type { BudgetTable, SheetReading, TableChoices } from '../../budget/reading';
import { startText } from './words';
import { Disclosure } from '../parts/disclosure';
import { Section } from '../parts/section';
import type { BudgetConversation } from '../state/conversation';
import type { BudgetState } from '../state/budget-state';
import { ColumnQuestion } from './column-question';
import { CorrectForm } from './correct-form';

const useStyles = makeStyles({
  select: { minWidth: '0', maxWidth: '100%' },
  sentence: { margin: '0', overflowWrap: 'anywhere' },
});

const words = startText.sheet;

interface SheetSectionProps {
  readonly state: BudgetState;
  readonly conversation: BudgetConversation;
}

/** Which sheet is read, what was read of its table, and the way to correct either. */
export function SheetSection({ state, conversation }: SheetSectionProps) {
  const styles = useStyles();
  const { sheets, sheetId, table, stage, choices } = state;
  const read = stage.kind === 'preview' || stage.kind === 'marked';
  const question = columnsAsked(state);
  const writing = state.busy !== null && state.busy.kind !== 'reading';
  return (
    <Section heading={words.heading} divided={stage.kind === 'marked'}>
      <Field label={words.label}>
        <Select
          className={styles.select}
          value={sheetId ?? ''}
          disabled={writing}
          onChange={(_, { value }) => {
            void conversation.chooseSheet(value);
          }}
        >
          {sheets.map(({ id, name, hidden, marked }) => (
            <option key={id} value={id}>
              {marked ? words.marked(name) : hidden ? words.hidden(name) : name}
            </option>
          ))}
        </Select>
      </Field>
      {!read ? null : table === null ? (
        <p className={styles.sentence}>{words.notATable}</p>
      ) : (
        <TableInWords table={table} unitChosen={choices.unit !== undefined} />
      )}
      {question === undefined || writing ? null : (
        <ColumnQuestion
          choices={question}
          onChoose={(amountColumn) => {
            const others = { ...(stage.kind === 'marked' && table !== null ? asMarked(table) : choices) };
            // The column states its own year and basis.
            delete others.year;
            delete others.basis;
            void conversation.correct({ ...others, amountColumn });
          }}
        />
      )}
      {stage.kind === 'reading' || writing ? null : (
        <Disclosure label={startText.correct.heading}>
          <CorrectForm
            key={sheetId}
            table={table}
            choices={stage.kind === 'marked' && table !== null ? asMarked(table) : choices}
            corrected={Object.keys(choices).length > 0}
            onCorrect={(corrected) => {
              void conversation.correct(corrected);
            }}
            onReset={() => {
              if (sheetId !== null) void conversation.chooseSheet(sheetId);
            }}
          />
        </Disclosure>
      )}
    </Section>
  );
}

/** Columns to choose from on the sheet that is shown; `undefined` where nothing is asked. */
function columnsAsked({ stage, sheets, sheetId }: BudgetState): SheetReading['columnChoices'] {
  const shown = stage.kind === 'preview' ? stage.preview : stage.kind === 'marked' ? stage.result : undefined;
  const name = sheets.find(({ id }) => id === sheetId)?.name;
  return shown?.reading.sheets.find((sheet) => sheet.name === name)?.columnChoices;
}

/** The detected table in a sentence: where its columns are, and what the amounts are. */
function TableInWords({ table, unitChosen }: { readonly table: BudgetTable; readonly unitChosen: boolean }) {
  const styles = useStyles();
  // Only pounds are ever assumed: any other unit that stands nowhere on the sheet was the officer's choice.
  const assumed = table.unitFrom === null && table.unit === '£' && !unitChosen;
  const heading = table.amountColumns.find(({ column }) => column === table.amountColumn)?.heading ?? '';
  const told = (word: string): boolean => heading.toLowerCase().includes(word.toLowerCase());
  const year = table.year ?? words.noYear;
  const amounts = [
    // A heading of nothing but the unit or the year is told by what follows.
    ...(['', table.unit, table.year].includes(heading.trim()) ? [] : [heading]),
    ...(told(year) || told(year.replace('/', '-')) ? [] : [year]),
    table.unit,
    ...(told(table.basis) ? [] : [words.basis[table.basis]]),
    words.rows(table.firstRow, table.lastRow),
  ];
  return (
    <p className={styles.sentence}>
      {words.columns(table.labelColumn, table.codeColumn, table.amountColumn, amounts)}
      {assumed ? ` ${words.unitAssumed}` : null}
    </p>
  );
}

/**
 * What an officer chose for a marked sheet is kept with its marks: a correction adds to it and replaces none of it. A
 * unit that the sheet states is read again, so that another column brings its own.
 */
function asMarked(table: BudgetTable): TableChoices {
  const { labelColumn, codeColumn, amountColumn, unit, unitFrom, basis, year } = table;
  return {
    labelColumn,
    codeColumn,
    amountColumn,
    basis,
    ...(unitFrom === null ? { unit } : {}),
    ...(year === null ? {} : { year }),
  };
}
