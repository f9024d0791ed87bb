import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { WorkbookSnapshot } from '../../src/grid/snapshot';
import type { Held } from './worksheet-formulas';

const filedReturn = z.object({
  authority: z.string(),
  year: z.string(),
  source_url: z.url(),
  column_headings: z.record(z.string(), z.string()).default({}),
  rows: z.array(
    z.object({
      label: z.string(),
      columns: z.record(z.string(), z.string()),
      quality_crosscheck: z
        .object({ indicator: z.string(), '2004/05': z.string(), '2005/06': z.string(), met: z.string() })
        .optional(),
    }),
  ),
});
export type FiledReturn = z.infer<typeof filedReturn>;

export function filed(name: string): FiledReturn {
  return filedReturn.parse(JSON.parse(readFileSync(join(__dirname, 'returns', `${name}.json`), 'utf8')));
}

export function sheetFrom(
  name: string,
  rows: readonly (readonly Held[])[],
  mergedAreas: string[] = [],
): WorkbookSnapshot['sheets'][number] {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
  return {
    name,
    hidden: false,
    firstRow: 1,
    firstColumn: 1,
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => 'General')),
    hiddenRows: [],
    hiddenColumns: [],
    mergedAreas,
    protected: false,
  };
}

/** `720,336` as a person keys it in. */
const keyed = (printed: string | undefined): Held =>
  printed === undefined ? '' : Number(printed.replaceAll(',', ''));

/** Hampshire's backward look, set out as the filed form prints it: pairs under group headings, quality under each row. */
export function hampshire(): WorkbookSnapshot {
  const { authority, column_headings: headings, rows } = filed('hampshire_backward_2005-06');
  const groups = ['ongoing_2004_05', 'further_2005_06', 'expected_ongoing', 'cumulative'];
  const body = rows.flatMap(({ label, columns, quality_crosscheck: quality }) => [
    [
      label,
      ...groups.flatMap((group) => [keyed(columns[`${group}_total`]), keyed(columns[`${group}_cashable`])]),
    ],
    ['2005/06 Primary quality cross check'],
    ['Quality cross check', '2004/05', '2005/06', 'Quality cross check met?'],
    [quality?.indicator ?? '', keyed(quality?.['2004/05']), keyed(quality?.['2005/06']), quality?.met ?? ''],
    ['Overarching key actions taken:', 'Intensive home care in place of residential care.'],
    [
      'Overarching quality crosscheck information:',
      'People stay at home longer, as the yearly survey shows.',
    ],
  ]);
  return {
    name: 'hampshire.xlsx',
    sheets: [
      sheetFrom(
        'AES',
        [
          ['Annual efficiency statement - backward look'],
          ['Details'],
          ['Local authority', authority],
          ['Statement', 'Backward look 2005/06'],
          ['Key actions undertaken to achieve efficiency gain', 'Home care, procurement and shared systems.'],
          [],
          ['Title', ...groups.flatMap((group) => [headings[group] ?? '', ''])],
          [
            '',
            ...groups.flatMap((_, i) => [
              'Total gains',
              i === 0 ? '...of which cashable(£)' : '...of which cashable (£)',
            ]),
          ],
          ...body,
        ],
        ['B7:C7', 'D7:E7', 'F7:G7', 'H7:I7'],
      ),
    ],
  };
}

/** Salford's forward look in the form's own order. */
export function salford(): WorkbookSnapshot {
  const { authority, column_headings: headings, rows } = filed('salford_forward_2005-06');
  const columns = ['expected_total', 'cashable', 'capital', 'other'];
  return {
    name: 'salford.xlsx',
    sheets: [
      sheetFrom('Forward look', [
        ['Annual Efficiency Statement - Forward Look 2005/06'],
        ['Local authority', authority],
        ['Contact name', 'A. Officer'],
        ['Job title', 'Head of finance'],
        ['Email address', 'finance@council.example'],
        ['Strategy for securing efficiency gains', 'Buy together and share systems.'],
        ['Key actions to be taken during the year', 'New contracts and one payments team.'],
        [],
        ['', ...columns.map((column) => headings[column] ?? '')],
        ...rows.flatMap((row) => [
          [row.label, ...columns.map((column) => keyed(row.columns[column]))],
          ['Strategy:', 'More care at home.'],
        ]),
      ]),
    ],
  };
}
