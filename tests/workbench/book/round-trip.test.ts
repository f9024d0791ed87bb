import { compareWorkbooks } from '../../../workbench/book';
import { openWorkbookFile } from '../../../src/files';
import { openInSpreadsheet, type OpenedSpreadsheet } from './spreadsheet';
import { faultsOfParts } from './element-order';
import { richWorkbook } from './rich-workbook';

const budget = 'Budget 2004-05';

/** Opens the rich workbook, lets `edit` change it and saves it. */
async function savedAfter(edit: (opened: OpenedSpreadsheet) => unknown): Promise<Uint8Array> {
  const opened = openInSpreadsheet(richWorkbook());
  try {
    await edit(opened);
    await opened.settle();
    const saved = opened.save();
    expect(faultsOfParts(saved)).toEqual([]);
    return saved;
  } finally {
    opened.close();
  }
}

/** What differs from the file after `edit`, one line each. Cell formats are named without their content. */
async function differencesAfter(edit: (opened: OpenedSpreadsheet) => unknown): Promise<string[]> {
  return compareWorkbooks(richWorkbook(), await savedAfter(edit)).map(({ sheet, where, before, after }) =>
    where.endsWith(' format')
      ? `${sheet ?? 'workbook'}: ${where}`
      : `${sheet ?? 'workbook'}: ${where}: ${before} → ${after}`,
  );
}

test('a workbook opened, calculated and saved without a change is the same file, byte for byte', async () => {
  const after = await savedAfter(() => undefined);
  expect(Buffer.compare(after, richWorkbook())).toBe(0);
});

interface Edit {
  readonly what: string;
  readonly edit: (opened: OpenedSpreadsheet) => unknown;
  readonly changes: readonly string[];
}

const edits: readonly Edit[] = [
  {
    what: 'a figure, and what is calculated from it',
    edit: ({ sheet }) => sheet('Workings').getRange('A1').setValue(6),
    changes: [
      'Workings: A1: number 5 → number 6',
      'Workings: B1: =A1*Rate number 0.125 → =A1*Rate number 0.15',
    ],
  },
  {
    what: 'a text with characters that XML reserves',
    edit: ({ sheet }) => sheet('Lists').getRange('A2').setValue(' a <b> & "c" '),
    changes: ['Lists: A2: string Excluded → string  a <b> & "c" '],
  },
  {
    what: 'a cell cleared of its content keeps its format',
    edit: ({ sheet }) => sheet('Workings').getRange('A2').clearContent(),
    changes: ['Workings: A2: number 7 → '],
  },
  {
    what: 'a fill on a cell that held nothing',
    edit: ({ sheet }) => sheet('Lists').getRange('C5').setBackground('#00ff00'),
    changes: ['Lists: C5 format'],
  },
  {
    what: 'one cell of a shared formula overwritten; its neighbours keep theirs',
    edit: ({ sheet }) => sheet(budget).getRange('D5').setValue(1),
    changes: ['Budget 2004-05: D5: =C5*1000 number 950000 → number 1'],
  },
  {
    what: 'a formula with a later function',
    edit: ({ sheet }) => sheet('Lists').getRange('B1').setFormula('=IFNA(A1,"none")'),
    changes: ['Lists: B1:  → =IFNA(A1,"none") string Included'],
  },
  {
    what: 'a column made wider',
    edit: ({ sheet }) => sheet('Lists').setColumnWidth(1, 140),
    changes: ['Lists: column 2:  → 20||'],
  },
  {
    what: 'a column hidden and another shown',
    edit: ({ sheet }) => {
      sheet(budget).hideColumns(0, 1);
      sheet(budget).showColumns(4, 1);
    },
    changes: [
      'Budget 2004-05: column 1: 8.5703125|| → 8.5703125|hidden|',
      'Budget 2004-05: column 5: 9.140625|hidden| → 9.140625||',
    ],
  },
  {
    what: 'a row hidden and another shown',
    edit: ({ sheet }) => {
      sheet(budget).hideRows(5, 1);
      sheet(budget).showRows(1, 1);
    },
    changes: ['Budget 2004-05: row 2 hidden: yes → ', 'Budget 2004-05: row 6 hidden:  → yes'],
  },
  {
    what: 'cells merged',
    edit: ({ sheet }) => sheet('Lists').getRange('C1:D2').merge(),
    changes: ['Lists: merged cells:  → C1:D2'],
  },
  {
    what: 'cells no longer merged',
    edit: ({ sheet }) => sheet(budget).getRange('B13:C14').breakApart(),
    changes: ['Budget 2004-05: merged cells: A1:D1 B13:C14 → A1:D1'],
  },
  {
    what: 'panes frozen on a sheet without',
    edit: ({ sheet }) => sheet('Lists').setFreeze({ xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 }),
    changes: ['Lists: frozen panes: 0, 0 → 0, 1'],
  },
  {
    what: 'panes no longer frozen',
    edit: ({ sheet }) => sheet(budget).setFreeze({ xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 }),
    changes: ['Budget 2004-05: frozen panes: 1, 4 → 0, 0'],
  },
  {
    what: 'a note added beside one that was there',
    edit: ({ sheet }) =>
      sheet(budget)
        .getRange('C5')
        .createOrUpdateNote({ id: 'n1', row: 4, col: 2, note: 'Agreed <today>', width: 100, height: 50 }),
    changes: ['Budget 2004-05: C5 note:  → Agreed <today>'],
  },
  {
    what: 'a first note on a sheet',
    edit: ({ sheet }) =>
      sheet('Lists')
        .getRange('A1')
        .createOrUpdateNote({ id: 'n1', row: 0, col: 0, note: 'Hello', width: 100, height: 50 }),
    changes: ['Lists: A1 note:  → Hello'],
  },
  {
    what: 'the only note of a sheet removed',
    edit: ({ sheet }) => sheet(budget).getRange('B6').deleteNote(),
    changes: ['Budget 2004-05: B6 note: A. Officer:\nPaid by the county. → '],
  },
  {
    what: 'a list to choose from',
    edit: ({ api, sheet }) =>
      sheet('Lists')
        .getRange('C1:C3')
        .setDataValidation(
          api.newDataValidation().requireValueInList(['Yes', 'No']).setAllowInvalid(false).build(),
        ),
    changes: [
      'Lists: validation:  → C1:C3[["allowBlank",true],["errorStyle",1],["formula1","Yes,No"],["showDropDown",true],["showErrorMessage",true],["showInputMessage",false],["type","list"]]',
    ],
  },
  {
    what: 'a conditional format',
    edit: ({ sheet }) => {
      const lists = sheet('Lists');
      lists.addConditionalFormattingRule(
        lists
          .newConditionalFormattingRule()
          .whenFormulaSatisfied('=$A1="Check"')
          .setBackground('#ffeb9c')
          .setFontColor('#9c5700')
          .setRanges([lists.getRange('A1:A3').getRange()])
          .build(),
      );
    },
    changes: [
      'Lists: conditional formats:  → [["A1:A3"],false,{"style":{"bg":{"rgb":"#FFEB9C"},"cl":{"rgb":"#9C5700"}},"subType":"formula","type":"highlightCell","value":"=$A1=\\"Check\\""}]',
    ],
  },
];

test.each(edits)('only this changes: $what', async ({ edit, changes }) => {
  expect(await differencesAfter(edit)).toEqual(changes);
});

describe('two rows inserted above the first line', () => {
  let after: Uint8Array;
  beforeAll(async () => {
    after = await savedAfter(({ sheet }) => {
      sheet(budget).insertRowsBefore(4, 2);
    });
  });
  const text = (part: string): string => openWorkbookFile(after).parts.requiredText(part);

  test('cells move with their formats, formulas follow', () => {
    const [, sheet] = openWorkbookFile(after).snapshot().sheets;
    expect(sheet?.formulas.slice(6, 12).map((row) => row.slice(1, 4))).toEqual([
      ['Housing benefits: rent allowances', 950, '=C7*1000'],
      ['Refuse & recycling', 400, '=C8*1000'],
      [' Libraries  ', 20, '=C9*1000'],
      ['Line\r\nbreak', '', '=C10*1000'],
      ['=CONCAT(B4,"&")', 0.1, '=C11*1000'],
      ['Total', '=SUM(C7:C11)', ''],
    ]);
    expect(sheet?.numberFormats[6]?.slice(2, 4)).toEqual(['#,##0;(#,##0);\\-', '#,##0;(#,##0);\\-']);
    expect(sheet?.mergedAreas).toEqual(['A1:D1', 'B15:C16']);
  });

  test('text in several fonts keeps them', () => {
    expect(text('xl/worksheets/sheet2.xml')).toMatch(/<c r="B7" t="s"><v>3<\/v><\/c>/);
  });

  test.each([
    ['the filter', 'xl/worksheets/sheet2.xml', '<autoFilter ref="A4:D11"/>'],
    ['the link', 'xl/worksheets/sheet2.xml', '<hyperlink ref="B8"'],
    ['the page break', 'xl/worksheets/sheet2.xml', '<brk id="11"'],
    [
      'an icon set, which the spreadsheet cannot show',
      'xl/worksheets/sheet2.xml',
      '<conditionalFormatting sqref="C7:C11"><cfRule type="iconSet"',
    ],
    [
      'a conditional format and its formula',
      'xl/worksheets/sheet2.xml',
      '<conditionalFormatting sqref="B7:B11 D7:D11"><cfRule type="expression" dxfId="1" priority="2" stopIfTrue="1"><formula>$C7&gt;500</formula>',
    ],
    ['a data bar in an extension', 'xl/worksheets/sheet2.xml', '<xm:sqref>D7:D11</xm:sqref>'],
    ['the drop-down', 'xl/worksheets/sheet2.xml', 'sqref="F12"'],
    ['the array formula', 'xl/worksheets/sheet2.xml', '<f t="array" ref="G12:G14">C7:C9*2</f>'],
    ['the note', 'xl/comments1.xml', '<comment ref="B8"'],
    ['the box of the note', 'xl/drawings/vmlDrawing1.vml', '<x:Row>7</x:Row>'],
    ['the chart', 'xl/drawings/drawing1.xml', '<xdr:row>18</xdr:row>'],
    ['what the chart draws', 'xl/charts/chart1.xml', "'Budget 2004-05'!$C$7:$C$11"],
    ['the print area', 'xl/workbook.xml', "'Budget 2004-05'!$A$1:$D$14"],
    ['a name', 'xl/workbook.xml', '<definedName name="Net_total">\'Budget 2004-05\'!$C$12'],
  ])('%s moves with them', (_, part, expected) => {
    expect(text(part)).toContain(expected);
  });

  test('the order of calculation, which no longer holds, is dropped; no colleague without the add-in is made to calculate', () => {
    const file = openWorkbookFile(after);
    expect(file.parts.has('xl/calcChain.xml')).toBe(false);
    expect(text('[Content_Types].xml')).not.toContain('calcChain');
    // Everything calculated anew, the add-in's functions would show #NAME? there.
    expect(text('xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });
});

test('a sheet renamed takes formulas, names and charts with it', async () => {
  const after = openWorkbookFile(
    await savedAfter(({ sheet }) => {
      sheet(budget).setName("Officers' budget");
    }),
  );
  expect(after.sheets.map((sheet) => sheet.name)).toEqual([
    'Summary',
    "Officers' budget",
    'Workings',
    'Lists',
  ]);
  const names = Object.fromEntries(after.names.map((name) => [name.name, name.formula]));
  expect(names).toMatchObject({
    '_xlnm.Print_Area': "'Officers'' budget'!$A$1:$D$12",
    Net_total: "'Officers'' budget'!$C$10",
  });
  expect(after.parts.text('xl/charts/chart1.xml')).toContain("'Officers'' budget'!$C$5:$C$9");
});

test('a sheet added has its cells, and the chart sheet keeps its place', async () => {
  const after = openWorkbookFile(
    await savedAfter(({ workbook }) => {
      workbook
        .insertSheet('AES baseline')
        .getRange('A1:B2')
        .setValues([
          ['Baseline', 100],
          ['Target', '=B1*0.025'],
        ]);
    }),
  );
  expect(after.sheets.map((sheet) => sheet.name)).toContain('AES baseline');
  expect(after.parts.text('xl/workbook.xml')).toMatch(/Budget 2004-05.*name="Chart".*Workings/);
  expect(after.snapshot().sheets.find((sheet) => sheet.name === 'AES baseline')?.formulas).toEqual([
    ['Baseline', 100],
    ['Target', '=B1*0.025'],
  ]);
});

test('a sheet deleted goes with its drawings, charts and names; what others use stays', async () => {
  const after = openWorkbookFile(
    await savedAfter(({ workbook, sheet }) => {
      workbook.deleteSheet(sheet(budget));
    }),
  );
  expect(after.sheets.map((sheet) => sheet.name)).toEqual(['Summary', 'Workings', 'Lists']);
  expect(after.parts.names.filter((name) => /chart1|comments|drawing|media|printer/.test(name))).toEqual([]);
  expect(after.parts.has('customXml/item1.xml')).toBe(true);
  const local = after.names.filter((name) => name.sheetPosition !== null);
  expect(local.map((name) => [name.name, name.sheetPosition])).toEqual([['Local', 2]]);
});

const undone: readonly { readonly what: string; readonly edit: (opened: OpenedSpreadsheet) => unknown }[] = [
  {
    what: 'a sheet added and deleted',
    edit: async ({ workbook, settle }) => {
      const added = workbook.insertSheet('AES baseline');
      added.getRange('A1').setValue('=1+1');
      await settle();
      workbook.deleteSheet(added);
    },
  },
  {
    what: 'a name added and deleted',
    edit: ({ workbook }) => {
      workbook.insertDefinedName('AES_Amounts', "'Budget 2004-05'!$C$5:$C$9");
      workbook.deleteDefinedName('AES_Amounts');
    },
  },
  {
    what: 'two columns written and cleared, with widths, drop-downs and colours',
    edit: async ({ api, sheet, settle }) => {
      const target = sheet(budget);
      target.getRange('I5:J6').setValues([
        ['Included', 'a reason'],
        ['Check', 'another'],
      ]);
      target.setColumnWidth(8, 120);
      const rule = target
        .newConditionalFormattingRule()
        .whenFormulaSatisfied('=$I5="Check"')
        .setBackground('#ffeb9c')
        .setRanges([target.getRange('I5:I6').getRange()])
        .build();
      target.addConditionalFormattingRule(rule);
      target
        .getRange('I5:I6')
        .setDataValidation(api.newDataValidation().requireValueInList(['Included', 'Check']).build());
      await settle();
      target.deleteConditionalFormattingRule(rule.cfId);
      target.getRange('I5:I6').setDataValidation(null);
      target.getRange('I5:J6').clear();
      target.setColumnWidth(8, 64);
    },
  },
  {
    what: 'rows inserted and deleted',
    edit: async ({ sheet, settle }) => {
      sheet(budget).insertRowsBefore(6, 3);
      await settle();
      sheet(budget).deleteRows(6, 3);
    },
  },
  {
    what: 'a column inserted and deleted',
    edit: async ({ sheet, settle }) => {
      sheet(budget).insertColumnsBefore(7, 1);
      await settle();
      sheet(budget).deleteColumns(7, 1);
    },
  },
  {
    what: 'a cell made bold and plain again',
    edit: ({ sheet }) => {
      sheet(budget).getRange('C5').setFontWeight('bold');
      sheet(budget).getRange('C5').setFontWeight('normal');
    },
  },
];

test.each(undone)('nothing is left of $what', async ({ edit }) => {
  const left = await differencesAfter(edit);
  // The spreadsheet calculates with where a name stood before rows moved; Excel calculates anew when it opens the file.
  expect(left.filter((line) => !line.startsWith('Summary: B2: =Net_total*1000'))).toEqual([]);
});
