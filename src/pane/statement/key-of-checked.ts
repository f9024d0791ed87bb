import type { CheckedStatement } from '../../features/statement-marks/statements';

/** Tells one checked statement of the workbook from another. */
export const keyOfChecked = ({ sheetId, run }: CheckedStatement): string => `${run.name} ${sheetId}`;
