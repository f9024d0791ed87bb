import type { CellValue, SheetSnapshot } from '../grid/snapshot';

/** Headings of the sheet “AES explanations”, by what they hold. They are stored in workbooks and do not change. */
export const explanationHeadings = {
  number: 'No.',
  statement: 'Statement',
  claim: 'What does not hold',
  explanation: 'Explanation',
  by: 'By',
  accepted_by: 'Accepted by',
  state: 'State',
} as const;

type Field = keyof typeof explanationHeadings;
const fields = Object.keys(explanationHeadings) as Field[];

/** The explanations that stand on a sheet under Cashable's headings; none where it has no such headings. */
export function explanationsOn({ values }: SheetSnapshot): readonly Readonly<Record<Field, string>>[] {
  const text = (row: readonly CellValue[] | undefined, column: number): string =>
    String(row?.[column] ?? '').trim();
  const headingRow = values.findIndex((row) =>
    fields.every((field) => row.some((cell) => cell === explanationHeadings[field])),
  );
  if (headingRow < 0) return [];
  const columnOf = (field: Field): number =>
    values[headingRow]?.findIndex((cell) => cell === explanationHeadings[field]) ?? -1;
  return values
    .slice(headingRow + 1)
    .filter((row) => text(row, columnOf('number')) !== '')
    .map(
      (row) =>
        Object.fromEntries(fields.map((field) => [field, text(row, columnOf(field))])) as Record<
          Field,
          string
        >,
    );
}
