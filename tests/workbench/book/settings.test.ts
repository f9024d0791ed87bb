import { openWorkbookFile } from '../../../src/files';
import { compareWorkbooks, readSettings, saveWorkbookFile, toUniver } from '../../../workbench/book';
import type { IWorkbookData } from '@univerjs/core';
import { pack, relationships, smallWorkbook, xmlHead } from '../../files/workbook-parts';
import { richWorkbook } from './rich-workbook';

/** Saves without any change to the sheets. */
function savedWith(bytes: Uint8Array, settings: Readonly<Record<string, unknown>>): Uint8Array {
  const file = openWorkbookFile(bytes);
  return saveWorkbookFile(file, toUniver(file).data as IWorkbookData, { settings });
}

const settings = {
  'cashable.marks.v1': { sheet: 'Budget', keys: ['a & b', '<c>', '“d”', 'line\nbreak', '\uffff'] },
  'cashable.edition': 'odpm-2004-11',
  count: 3,
  nothing: null,
};

test('settings come back as they were after saving and opening', () => {
  const saved = savedWith(richWorkbook(), settings);
  expect(readSettings(openWorkbookFile(saved))).toEqual(settings);
});

test('settings written twice do not grow the file', () => {
  const once = savedWith(richWorkbook(), settings);
  expect(Buffer.compare(savedWith(once, settings), once)).toBe(0);
});

test('settings removed leave the file as it was', () => {
  expect(compareWorkbooks(richWorkbook(), savedWith(savedWith(richWorkbook(), settings), {}))).toEqual([]);
});

test('other custom XML of the workbook stays', () => {
  const file = openWorkbookFile(savedWith(richWorkbook(), settings));
  expect(file.parts.text('customXml/item1.xml')).toContain('7 years');
});

test('a workbook without settings gives none', () => {
  expect(readSettings(openWorkbookFile(smallWorkbook({ sheet: '<sheetData/>' })))).toEqual({});
});

describe('a workbook in which Excel kept the add-in’s settings', () => {
  const value = '{&quot;edition&quot;:&quot;odpm-2004-11&quot;}';
  const fromExcel = (): Uint8Array => {
    const small = openWorkbookFile(smallWorkbook({ sheet: '<sheetData/>' }));
    const parts = Object.fromEntries(small.parts.names.map((name) => [name, small.parts.requiredText(name)]));
    return pack({
      ...parts,
      '_rels/.rels': relationships([
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        [
          'rId2',
          'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
          'xl/webextensions/taskpanes.xml',
        ],
      ]),
      'xl/webextensions/taskpanes.xml': `${xmlHead}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>`,
      'xl/webextensions/_rels/taskpanes.xml.rels': relationships([
        ['rId1', 'http://schemas.microsoft.com/office/2011/relationships/webextension', 'webextension1.xml'],
      ]),
      'xl/webextensions/webextension1.xml': `${xmlHead}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{A}"><we:properties><we:property name="cashable.preferences" value="${value}"/><we:property name="other" value="&quot;x&quot;"/></we:properties></we:webextension>`,
    });
  };

  test('they are read', () => {
    expect(readSettings(openWorkbookFile(fromExcel()))).toEqual({
      'cashable.preferences': { edition: 'odpm-2004-11' },
    });
  });

  test('they are written back where Excel keeps them; those of others stay', () => {
    const saved = openWorkbookFile(
      savedWith(fromExcel(), { 'cashable.preferences': { edition: 'councils-2005-08' } }),
    );
    expect(readSettings(saved)).toEqual({ 'cashable.preferences': { edition: 'councils-2005-08' } });
    expect(saved.parts.text('xl/webextensions/webextension1.xml')).toContain(
      'name="other" value="&quot;x&quot;"',
    );
    expect(saved.parts.names.some((name) => name.startsWith('customXml'))).toBe(false);
  });
});
