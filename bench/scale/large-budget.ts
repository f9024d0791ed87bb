import type { CellValue, SheetSnapshot } from '../../src/grid/snapshot';

const services = [
  'Parks',
  'Rent allowances',
  'Home to school transport',
  'Community safety',
  'Refuse collection',
  'Concessionary fares',
  'Libraries',
  'Planning policy',
  'Levies',
  'Car parking',
];

/**
 * A budget book of so many lines, as a large council prints it: departments of fifty lines with their totals, codes,
 * last year beside this year. The same size and name give the same sheet.
 *
 * @param named words put into every label, so that no label was met before
 */
export function largeBudget(lines: number, named = ''): SheetSnapshot {
  const rows: CellValue[][] = [
    ['Detailed estimates 2004/05', '', '', '', ''],
    ['Code', 'Service', 'Original 2003/04', 'Original 2004/05', 'Variation'],
    ['', '', '£', '£', '£'],
  ];
  let seed = 20040401;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
  let before = 0;
  let now = 0;
  const grand = [0, 0];
  for (let i = 0; i < lines; i += 1) {
    if (i % 50 === 0) {
      if (i > 0) rows.push(['', 'Total department', before, now, now - before], ['', '', '', '', '']);
      grand[0] = (grand[0] ?? 0) + before;
      grand[1] = (grand[1] ?? 0) + now;
      before = 0;
      now = 0;
      rows.push(['', `DEPARTMENT ${i / 50 + 1}`, '', '', '']);
    }
    const last = 1000 + (next() % 900_000);
    const current = last + (next() % 5000);
    before += last;
    now += current;
    rows.push([
      `R${100_000 + i}`,
      `${services[i % services.length]} ${named}${named === '' ? '' : ' '}${Math.floor(i / 10)}`,
      last,
      current,
      current - last,
    ]);
  }
  rows.push(['', 'Total department', before, now, now - before]);
  rows.push(['', 'GRAND TOTAL', (grand[0] ?? 0) + before, (grand[1] ?? 0) + now, '']);
  return {
    name: 'Estimates',
    firstRow: 1,
    firstColumn: 1,
    values: rows,
    formulas: rows,
    numberFormats: rows.map((row) => row.map(() => 'General')),
    hiddenRows: [],
    hiddenColumns: [],
    mergedAreas: [],
    protected: false,
  };
}
