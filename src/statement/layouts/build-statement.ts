import { columnLetters } from '../../budget/table/column-letters';
import type { Edition, StatementField, StatementKind } from '../../guidance/edition';
import { printedLabel } from '../../guidance/printed-label';
import { noPence, sum, type Pence } from '../../target/pence';
import { fieldHelp, templateText } from '../../text/statement';
import { layoutOf } from './layout';
import { ownBoxes, signatureBoxes } from './own-boxes';
import type { DraftCell, DraftRule, SheetDraft } from './sheet-draft';

export interface StatementRequest {
  readonly edition: Edition;
  readonly kind: StatementKind;
  /** Financial year as `2005/06`. */
  readonly year: string;
  readonly authority: string;
  readonly prefill?: {
    readonly baseline?: Pence;
    readonly target?: Pence;
    /** Gains of the last statement that go on, by row id: what stands as sustained in a backward look. */
    readonly sustained?: Readonly<Record<string, { readonly total: Pence; readonly cashable: Pence }>>;
  };
}

const money = '#,##0;-#,##0;0';
const text = '@';
const plain = 'General';

/** A statement to fill in, as data: the rows and columns of the edition, totals as formulas, help, rules and print set-up. */
export function buildStatement(request: StatementRequest): SheetDraft {
  const { edition, kind, year, authority, prefill = {} } = request;
  const layout = layoutOf(edition, kind);
  const cells: DraftCell[] = [];
  const mergedAreas: string[] = [];
  const rules: DraftRule[] = [];
  const lastColumn = layout.columns.length + 1;
  const letters = (column: number): string => columnLetters(column);
  const put = (
    row: number,
    column: number,
    role: DraftCell['role'],
    value: string | number,
    more: Partial<DraftCell> = {},
  ): void => {
    cells.push({
      row,
      column,
      value,
      formula: null,
      numberFormat: plain,
      role,
      help: null,
      key: null,
      ...more,
    });
  };
  const across = (row: number, from: number, to: number): void => {
    mergedAreas.push(`${letters(from)}${row}:${letters(to)}${row}`);
  };

  put(1, 1, 'title', templateText.title(kind, year));
  put(2, 1, 'note', templateText.origin(kind));
  let row = 3;
  const box = (field: StatementField, value: string | number): void => {
    row += 1;
    put(row, 1, 'label', printedLabel(field, year));
    const holdsMoney = field.holds === 'pounds';
    put(row, 2, 'input', value, {
      key: `header/${field.id}`,
      numberFormat: holdsMoney ? money : field.id === 'date-signed' ? plain : text,
      help: fieldHelp(field.id),
    });
    if (!holdsMoney) across(row, 2, Math.min(lastColumn, 6));
    else rules.push({ area: `B${row}`, allows: { amount: true }, error: templateText.amountOnly });
  };
  const inPounds = (amount: Pence | undefined): string | number => (amount === undefined ? '' : amount / 100);
  const ownValues: Readonly<Record<string, string | number>> = {
    year,
    baseline: inPounds(prefill.baseline),
    target: inPounds(prefill.target),
  };
  const own = (id: string): StatementField[] => ownBoxes.filter((each) => each.id === id);
  for (const field of layout.header.filter(({ id }) => id === 'authority')) box(field, authority);
  for (const field of own('year')) box(field, year);
  for (const field of layout.header.filter(({ id }) => id !== 'authority')) box(field, '');
  for (const field of [...own('baseline'), ...own('target')]) box(field, ownValues[field.id] ?? '');

  row += 2;
  const heading = row;
  put(heading, 1, 'heading', templateText.rowHeading);
  layout.columns.forEach((field, i) => {
    put(heading, i + 2, 'heading', printedLabel(field, year), { help: fieldHelp(field.id) });
  });
  const first = heading + 1;
  const last = heading + edition.rows.length;
  edition.rows.forEach((line, i) => {
    const at = first + i;
    const sustained = kind === 'backward' ? prefill.sustained?.[line.id] : undefined;
    put(at, 1, 'label', line.label);
    layout.columns.forEach((field, j) => {
      const known: Readonly<Record<string, string | number>> = {
        'sustained-total': inPounds(sustained?.total),
        'sustained-cashable': inPounds(sustained?.cashable),
      };
      put(at, j + 2, 'input', known[field.id] ?? '', {
        key: `${line.id}/${field.id}`,
        numberFormat: field.holds === 'pounds' ? money : field.holds === 'indicator' ? plain : text,
        help: fieldHelp(field.id),
      });
    });
  });
  const total = last + 1;
  put(total, 1, 'label', layout.totals[0] ?? '');
  layout.columns.forEach((field, j) => {
    const column = letters(j + 2);
    const area = `${column}${first}:${column}${last}`;
    if (field.holds === 'pounds') {
      const sustained = Object.values(kind === 'backward' ? (prefill.sustained ?? {}) : {});
      const known =
        field.id === 'sustained-total'
          ? sum(sustained.map((each) => each.total))
          : field.id === 'sustained-cashable'
            ? sum(sustained.map((each) => each.cashable))
            : noPence;
      put(total, j + 2, 'total', known / 100, {
        formula: `=SUM(${area})`,
        numberFormat: money,
        key: `total/${field.id}`,
      });
      rules.push({ area, allows: { amount: true }, error: templateText.amountOnly });
    }
    if (field.holds === 'yes-no') {
      rules.push({ area, allows: { list: templateText.yesNo }, error: templateText.yesNoOnly });
    }
  });
  row = total + 1;
  for (const field of [...signatureBoxes(layout), ...own('date-signed')]) box(field, '');

  const wide = (field: StatementField): number =>
    field.holds === 'pounds' ? 16 : field.holds === 'text' ? 40 : 12;
  return {
    name: templateText.sheetName(kind, year),
    cells,
    mergedAreas,
    rules,
    columnWidths: [34, ...layout.columns.map(wide)],
    frozen: { rows: heading, columns: 1 },
    print: {
      area: `A1:${letters(lastColumn)}${row}`,
      paper: kind === 'backward' ? 'A3' : 'A4',
      orientation: 'landscape',
      pagesWide: 1,
      pagesTall: layout.pages === null ? null : Number(layout.pages.value),
      repeatedRows: `${heading}:${heading}`,
    },
  };
}
