import { defaultEdition } from '../../../src/guidance/editions';
import type { StatementKind } from '../../../src/guidance/edition';
import { printedLabel } from '../../../src/guidance/printed-label';
import { layoutOf } from '../../../src/statement/layouts/layout';
import { signatureBoxes } from '../../../src/statement/layouts/own-boxes';
import { filed } from '../filed-form';
import { inOrder } from '../statement-book';
import type { Held } from '../worksheet-formulas';

/** What a filled-in statement says, before anybody decides how it stands on paper. */
export interface Form {
  readonly kind: StatementKind;
  readonly year: string;
  readonly council: string;
  /** By field: council, contact, target, signatures and so on, each with its printed label. */
  readonly boxes: readonly { readonly id: string; readonly label: string; readonly value: Held }[];
  readonly rows: readonly FormRow[];
  readonly columns: readonly { readonly id: string; readonly label: string; readonly holds: string }[];
  /** Whether the words of its rows are its own, and not drawn from the annexes by the layout. */
  readonly keepsWords?: boolean;
  /** A council that its title names before all else. */
  readonly titleNames?: string;
}

export interface FormRow {
  readonly id: string;
  readonly label: string;
  readonly cells: Readonly<Record<string, Held>>;
}

const amount = (printed: string | undefined): number | null => {
  const digits = /^£?([\d,.]+)(M)?$/.exec(printed ?? '');
  if (digits === null) return null;
  return Number((digits[1] ?? '').replaceAll(',', '')) * (digits[2] === 'M' ? 1_000_000 : 1);
};

/** Figures that councils filed, put into the rows that they were filed for. */
export const filedFigures: readonly {
  readonly kind: StatementKind;
  readonly year: string;
  readonly council: string;
  readonly rows: Readonly<Record<string, Readonly<Record<string, Held>>>>;
}[] = [
  {
    kind: 'backward',
    ...from('hampshire_backward_2005-06', 'adult-social-services', {
      ongoing_2004_05: 'sustained',
      further_2005_06: 'further',
      expected_ongoing: 'ongoing',
      cumulative: 'cumulative',
    }),
  },
  { kind: 'forward', ...from('salford_forward_2005-06', 'adult-social-services', {}) },
  { kind: 'forward', ...from('hampshire_forward_2006-07', 'local-transport-highways', {}) },
  { kind: 'forward', ...from('essex_forward_2006-07', 'local-transport-highways', {}) },
];

function from(
  name: string,
  row: string,
  pairs: Readonly<Record<string, string>>,
): { year: string; council: string; rows: Record<string, Record<string, Held>> } {
  const { authority, year, rows } = filed(name);
  const printed = rows[0]?.columns ?? {};
  const cells: Record<string, Held> = {};
  if (Object.keys(pairs).length === 0) {
    cells['expected-total'] = amount(printed['expected_total']) ?? '';
    cells['expected-cashable'] = amount(printed['cashable']) ?? '';
    cells['expected-capital'] = '';
    cells['expected-other'] = '';
  }
  for (const [group, id] of Object.entries(pairs)) {
    cells[`${id}-total`] = amount(printed[`${group}_total`]) ?? '';
    cells[`${id}-cashable`] = amount(printed[`${group}_cashable`]) ?? '';
  }
  return { year, council: authority, rows: { [row]: cells } };
}

/** A statement in order: every check holds, whatever its layout. */
export function formOf(
  kind: StatementKind,
  year: string,
  council: string,
  filedRows: Readonly<Record<string, Readonly<Record<string, Held>>>> = {},
  scale = 1,
): Form {
  const layout = layoutOf(defaultEdition, kind);
  const given = inOrder(kind, year, defaultEdition);
  const columns = layout.columns.map(({ id, ...field }) => ({
    id,
    label: printedLabel({ id, ...field }, year),
    holds: field.holds,
  }));
  return {
    kind,
    year,
    council,
    columns,
    boxes: [
      { id: 'authority', label: 'Local authority', value: council },
      ...layout.header
        .filter(({ id }) => id !== 'authority')
        .map(({ id, label }) => ({ id, label, value: given[`header/${id}`] ?? '' })),
      { id: 'target', label: 'Target for this statement (£)', value: given['header/target'] ?? '' },
      ...signatureBoxes(layout).map(({ id, label }) => ({ id, label, value: given[`header/${id}`] ?? '' })),
      { id: 'date-signed', label: 'Date signed', value: given['header/date-signed'] ?? '' },
    ].filter(({ value }) => value !== ''),
    rows: defaultEdition.rows.map(({ id, label }) => {
      const cells: Record<string, Held> = {};
      for (const field of columns) {
        const value = given[`${id}/${field.id}`] ?? '';
        cells[field.id] = typeof value === 'number' && field.holds === 'pounds' ? value * scale : value;
      }
      const ownFigures = filedRows[id];
      if (ownFigures !== undefined) Object.assign(cells, ownFigures);
      // A filed row of few cashable gains stands among rows of many, so that the whole holds half.
      else if (Object.keys(filedRows).length > 0) {
        for (const name of Object.keys(cells).filter((field) => field.endsWith('-cashable')))
          cells[name] = cells[name.replace('-cashable', '-total')] ?? '';
      }
      return { id, label, cells };
    }),
  };
}

/** The sum of a column over the rows. */
export function sumOf(form: Form, field: string): number {
  return form.rows.reduce((sum, { cells }) => {
    const held = Number(cells[field] ?? 0);
    return Number.isFinite(held) ? sum + held : sum;
  }, 0);
}
