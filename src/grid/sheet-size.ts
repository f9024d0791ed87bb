/** Last row and column of a worksheet, 1-based. */
export const lastRowOfExcel = 1_048_576;
export const lastColumnOfExcel = 16_384;
