import { FormulaExecuteStageType, ICalculateFormulaService } from '@univerjs/engine-formula';
import { open } from '../open-workbook';

it('a calculation that is asked for while another is under way begins when that one has ended', async () => {
  const excel = open();
  await excel.settle();
  const service = excel.model.book.injector.get(ICalculateFormulaService);
  const heard: string[] = [];
  const listening = service.executionInProgressListener$.subscribe(({ stage }) => {
    if (stage === FormulaExecuteStageType.START) heard.push('begins');
    if (stage === FormulaExecuteStageType.CALCULATION_COMPLETED) heard.push('ends');
  });
  const nothingChanged = {
    formulaData: {},
    arrayFormulaCellData: {},
    arrayFormulaRange: {},
    forceCalculate: true,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  await Promise.all([1, 2, 3].map(() => service.execute(nothingChanged)));
  listening.unsubscribe();
  expect(heard).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends']);
});
