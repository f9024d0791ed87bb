import { onFirstSheet, open } from '../open-workbook';

test('a print area and the rows and columns on each page are set by address and read back', async () => {
  const excel = open();
  await onFirstSheet(excel, ({ pageLayout }) => {
    pageLayout.setPrintArea('A1:B5');
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.setPrintTitleColumns('$A:$A');
    return () => null;
  });
  const seen = await onFirstSheet(excel, ({ pageLayout }) => {
    const ranges = [
      pageLayout.getPrintTitleRowsOrNullObject(),
      pageLayout.getPrintTitleColumnsOrNullObject(),
    ];
    for (const range of ranges) range.load('address');
    return () => ranges.map(({ address }) => address);
  });
  expect(seen).toEqual(["'Budget 04'!1:2", "'Budget 04'!A:A"]);
});

test('a sheet for which nothing was set has none of them', async () => {
  const seen = await onFirstSheet(open(), ({ pageLayout }) => {
    const area = pageLayout.getPrintAreaOrNullObject();
    const rows = pageLayout.getPrintTitleRowsOrNullObject();
    return () => [area.isNullObject, rows.isNullObject];
  });
  expect(seen).toEqual([true, true]);
});
