import { DataValidationRenderMode } from '@univerjs/core';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { onFirstSheet, open } from '../open-workbook';

test('a drop-down with its message is set and read', async () => {
  const seen = await onFirstSheet(open(), (sheet) => {
    const { dataValidation } = sheet.getRange('C2:C4');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'Included,Transfer payment' } };
    dataValidation.errorAlert = {
      message: 'Choose one of the treatments.',
      showAlert: true,
      style: 'Stop',
      title: 'Treatment',
    };
    dataValidation.ignoreBlanks = false;
    const part = sheet.getRange('C3').dataValidation;
    part.load('type,rule,errorAlert,ignoreBlanks');
    const beyond = sheet.getRange('C1:C9').dataValidation;
    beyond.load('type,rule');
    const none = sheet.getRange('D2').dataValidation;
    none.load('type,rule');
    return () => [
      part.type,
      part.rule,
      part.errorAlert,
      part.ignoreBlanks,
      beyond.type,
      beyond.rule,
      none.type,
      none.rule,
    ];
  });
  expect(seen).toEqual([
    'List',
    { list: { inCellDropDown: true, source: 'Included,Transfer payment' } },
    { message: 'Choose one of the treatments.', showAlert: true, style: 'Stop', title: 'Treatment' },
    false,
    'Inconsistent',
    null,
    'None',
    {},
  ]);
});

test('a cell outside the list is invalid', async () => {
  const seen = await onFirstSheet(open(), (sheet) => {
    sheet.getRange('C2:C4').dataValidation.rule = { list: { inCellDropDown: true, source: 'yes,no' } };
    sheet.getRange('C2:C3').values = [['yes'], ['perhaps']];
    const checks = ['C2', 'C3', 'C4', 'C2:C3'].map((address) => {
      const { dataValidation } = sheet.getRange(address);
      dataValidation.load('valid');
      return dataValidation;
    });
    return () => checks.map((check) => check.valid);
  });
  expect(seen).toEqual([true, false, true, null]);
});

test('a rule by formula, replaced on some cells and cleared on others', async () => {
  const excel = open();
  const look = (address: string): Promise<unknown> =>
    onFirstSheet(excel, (sheet) => {
      const { dataValidation } = sheet.getRange(address);
      dataValidation.load('rule');
      return () => dataValidation.rule;
    });
  await onFirstSheet(excel, (sheet) => {
    sheet.getRange('C2:C9').dataValidation.rule = { custom: { formula: '=C2>0' } };
    sheet.getRange('C4').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    sheet.getRange('C6:C9').dataValidation.clear();
    return () => undefined;
  });
  expect(await look('C2:C3')).toEqual({ custom: { formula: '=C2>0' } });
  expect(await look('C4')).toEqual({ list: { inCellDropDown: true, source: 'a,b' } });
  expect(await look('C6:C9')).toEqual({});
});

test('a drop-down is drawn as an arrow beside the words, as in Excel', async () => {
  const excel = open();
  await onFirstSheet(excel, (sheet) => {
    sheet.getRange('C2:C4').dataValidation.rule = { list: { inCellDropDown: true, source: 'yes,no' } };
    return () => undefined;
  });
  const { book } = excel.model;
  const rules = book.injector
    .get(SheetDataValidationModel)
    .getRules(book.unitId, book.workbook.getActiveSheet().getSheetId());
  expect(rules.map(({ renderMode }) => renderMode)).toEqual([DataValidationRenderMode.ARROW]);
});

test('an amount not below zero with words that are shown when the cell is chosen', async () => {
  const excel = open();
  await onFirstSheet(excel, (sheet) => {
    const { dataValidation } = sheet.getRange('C2:C4');
    dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    dataValidation.prompt = { showPrompt: true, title: 'Gains', message: 'In pounds.' };
    return () => null;
  });
  const seen = await onFirstSheet(excel, (sheet) => {
    const { dataValidation } = sheet.getRange('C3');
    dataValidation.load('type,rule,prompt');
    return () => [dataValidation.type, dataValidation.rule, dataValidation.prompt];
  });
  expect(seen).toEqual([
    'Decimal',
    { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
    { showPrompt: true, title: 'Gains', message: 'In pounds.' },
  ]);
});

test('a text of a length between two numbers', async () => {
  const wanted = { textLength: { formula1: 1, formula2: 20, operator: 'Between' } } as const;
  const seen = await onFirstSheet(open(), (sheet) => {
    const { dataValidation } = sheet.getRange('C2');
    dataValidation.rule = wanted;
    dataValidation.load('type,rule');
    return () => [dataValidation.type, dataValidation.rule];
  });
  expect(seen).toEqual(['TextLength', wanted]);
});
