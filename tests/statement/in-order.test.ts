import { editions } from '../../src/guidance/editions';
import { statementKinds } from '../../src/guidance/edition';
import { checkWorkbook } from '../../src/statement/findings';
import { StatementSheet, workbookOf } from './statement-book';

const years = ['2005/06', '2006/07', '2007/08'];

test.each(
  editions.flatMap((edition) =>
    statementKinds.flatMap((kind) =>
      years.map((year) => ({ name: `${kind} ${year}, ${edition.id}`, edition, kind, year })),
    ),
  ),
)('A filled-in template has no findings: $name', ({ edition, kind, year }) => {
  const run = checkWorkbook(workbookOf(new StatementSheet(kind, year, edition)), edition);
  expect(run.nothingChecked).toBeNull();
  expect(
    run.runs.flatMap(({ findings }) => findings.map(({ check, message }) => ({ check, message }))),
  ).toEqual([]);
  expect(run.runs[0]).toMatchObject({ statement: { kind, year, authority: 'Hampshire County Council' } });
  expect(run.runs[0]?.counts.pass).toBeGreaterThan(10);
});
