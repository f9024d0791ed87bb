import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Basis, BudgetTable, TableChoices } from '../../budget/reading';
import { units } from '../../money/unit';
import { startText } from './words';
import { columnsUpTo } from './columns-to-choose';
import { yearsToChoose } from './financial-years';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  field: { minWidth: '0' },
  select: { minWidth: '0', maxWidth: '100%' },
});

const bases: readonly Basis[] = ['gross', 'net', 'unstated'];
const words = startText.correct;
/** Options that stand for no column: "as read" while nothing is known, and "no codes". */
const asRead = '';
const noCodes = 'none';

function without(choices: TableChoices, ...names: readonly (keyof TableChoices)[]): TableChoices {
  const others: { -readonly [Name in keyof TableChoices]: TableChoices[Name] } = { ...choices };
  for (const name of names) delete others[name];
  return others;
}

interface CorrectFormProps {
  readonly table: BudgetTable | null;
  readonly choices: TableChoices;
  /** Whether anything was corrected, so that there is something to go back from. */
  readonly corrected: boolean;
  readonly onCorrect: (choices: TableChoices) => void;
  readonly onReset: () => void;
}

/** The officer's corrections of the detected table; every change is previewed at once, and nothing is written. */
export function CorrectForm({ table, choices, corrected, onCorrect, onReset }: CorrectFormProps) {
  const styles = useStyles();
  const label = choices.labelColumn ?? table?.labelColumn ?? asRead;
  const code = choices.codeColumn === undefined ? table?.codeColumn : choices.codeColumn;
  const amount = choices.amountColumn ?? table?.amountColumn ?? asRead;
  const unitFrom = table?.unitFrom ?? null;
  const amountColumns = table?.amountColumns ?? [];
  const columns = columnsUpTo([
    ...amountColumns.map(({ column }) => column),
    ...[label, amount, code ?? asRead].filter((column) => column !== asRead),
  ]);
  const chosen = amountColumns.find(({ column }) => column === amount);
  // A column that was not among the detected ones can still be named where nothing was detected.
  const amountOptions =
    amountColumns.length > 0
      ? amountColumns.map(({ column, heading }) => ({ column, text: words.amountOption(column, heading) }))
      : columns.map((column) => ({ column, text: words.column(column) }));
  const columnOptions = columns.map((column) => (
    <option key={column} value={column}>
      {words.column(column)}
    </option>
  ));

  return (
    <div className={styles.form}>
      <Field label={words.label} className={styles.field}>
        <Select
          className={styles.select}
          value={label}
          onChange={(_, { value }) => {
            if (value !== asRead) onCorrect({ ...choices, labelColumn: value });
          }}
        >
          {label === asRead ? <option value={asRead}>{words.detect}</option> : null}
          {columnOptions}
        </Select>
      </Field>
      <Field label={words.code} className={styles.field}>
        <Select
          className={styles.select}
          value={code ?? noCodes}
          onChange={(_, { value }) => {
            onCorrect({ ...choices, codeColumn: value === noCodes ? null : value });
          }}
        >
          <option value={noCodes}>{words.noCode}</option>
          {columnOptions}
        </Select>
      </Field>
      <Field
        label={words.amount}
        className={styles.field}
        {...(chosen === undefined || chosen.why === '' ? {} : { hint: chosen.why })}
      >
        <Select
          className={styles.select}
          value={amount}
          onChange={(_, { value }) => {
            // Year and basis belong to the column that was chosen before; the new column states its own.
            if (value !== asRead) onCorrect({ ...without(choices, 'year', 'basis'), amountColumn: value });
          }}
        >
          {amount === asRead ? <option value={asRead}>{words.detect}</option> : null}
          {amountOptions.map(({ column, text }) => (
            <option key={column} value={column}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.year} className={styles.field}>
        <Select
          className={styles.select}
          value={choices.year ?? asRead}
          onChange={(_, { value }) => {
            onCorrect(value === asRead ? without(choices, 'year') : { ...choices, year: value });
          }}
        >
          <option value={asRead}>
            {choices.year === undefined ? words.yearAsRead(table?.year ?? null) : words.detect}
          </option>
          {yearsToChoose.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={words.unit}
        className={styles.field}
        {...(unitFrom === null ? {} : { hint: words.unitFrom(unitFrom) })}
      >
        <Select
          className={styles.select}
          value={choices.unit ?? table?.unit ?? '£'}
          onChange={(_, { value }) => {
            const unit = units.find((known) => known === value);
            if (unit !== undefined) onCorrect({ ...choices, unit });
          }}
        >
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {words.units[unit]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.basis} className={styles.field}>
        <Select
          className={styles.select}
          value={choices.basis ?? table?.basis ?? 'unstated'}
          onChange={(_, { value }) => {
            const basis = bases.find((known) => known === value);
            if (basis !== undefined) onCorrect({ ...choices, basis });
          }}
        >
          {bases.map((basis) => (
            <option key={basis} value={basis}>
              {words.bases[basis]}
            </option>
          ))}
        </Select>
      </Field>
      {!corrected ? null : (
        <div>
          <Button
            onClick={() => {
              onReset();
            }}
          >
            {words.reset}
          </Button>
        </div>
      )}
    </div>
  );
}
