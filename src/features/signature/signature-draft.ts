import { inLines } from '../../english/in-lines';
import { roundedFormats } from '../../money/pounds';
import { draftCell, type DraftCell, type SheetDraft } from '../../statement/layouts/sheet-draft';
import { textFormat } from '../../statement/layouts/build-statement';
import type { SignatureFacts, SignatureLine } from './signature-facts';
import { signatureSheetText as words } from './words';

const money = '£#,##0.00;-£#,##0.00';
const wholeMoney = '£#,##0;-£#,##0';
/** Characters that stand on one line of the column of words. */
const perLine = 60;
/** About as many as stand across the whole page. */
const pageLength = 100;
const lineHeight = 15;
/** Labels, figures, a gap so that figures and words never touch, words. */
export const signatureColumns = 4;
const wordsColumn = 4;

/** The page as a sheet: everything on one side of A4, upright, three lines to sign on at its foot. */
export function signatureDraft({
  title,
  about,
  confirms,
  halves,
  knows,
  signatories,
  rounding,
}: SignatureFacts): SheetDraft {
  const cells: DraftCell[] = [];
  const rowHeights: { row: number; height: number }[] = [];
  const merged: string[] = [];
  const put = (
    row: number,
    column: number,
    role: DraftCell['role'],
    value: string | number,
    numberFormat = textFormat,
  ): void => {
    cells.push(draftCell({ row, column, value, role, numberFormat }));
  };
  const whole = [...confirms, ...halves].every(({ pounds }) => (pounds ?? 0) % 100 === 0);
  const format = rounding !== undefined ? roundedFormats[rounding] : whole ? wholeMoney : money;
  put(1, 1, 'title', title, 'General');
  const aboutLines = about.flatMap((says) => inLines(says, pageLength));
  aboutLines.forEach((says, at) => {
    put(2 + at, 1, 'note', says, 'General');
  });
  let row = 3 + aboutLines.length;
  const heading = (...said: readonly string[]): void => {
    said.forEach((says, at) => {
      put(row, at + 1, at === 1 ? 'figure-heading' : 'heading', says);
    });
    row += 1;
  };
  const line = ({ label, pounds, says }: SignatureLine, wide: boolean): void => {
    put(row, 1, 'label', label);
    if (pounds !== null) put(row, 2, 'label', pounds / 100, format);
    put(row, wide ? 2 : wordsColumn, 'label', says);
    if (wide) merged.push(`B${row}:D${row}`);
    const length = wide ? perLine + 18 : perLine;
    const lines = Math.max(Math.ceil(says.length / length), Math.ceil(label.length / 34), 1);
    rowHeights.push({ row, height: lines * lineHeight + 3 });
    row += 1;
  };
  heading(words.confirm, words.pounds, '', words.against);
  for (const each of confirms) line(each, false);
  row += 1;
  heading(words.halves, words.pounds, '', words.against);
  for (const each of halves) line(each, false);
  row += 1;
  heading(words.know, '', '', '');
  for (const each of knows) line(each, true);
  row += 1;
  heading(words.sign, '', '', '');
  for (const role of signatories) {
    rowHeights.push({ row, height: 34 });
    put(row, 1, 'label', role);
    row += 1;
    put(row, 1, 'label', '');
    put(row, 2, 'total-label', words.signHere, 'General');
    put(row, 3, 'total-label', '', 'General');
    put(row, wordsColumn, 'total-label', '', 'General');
    row += 1;
  }
  put(row + 1, 1, 'note', words.foot, 'General');
  return {
    name: words.sheet,
    cells,
    mergedAreas: merged,
    rules: [],
    columnWidths: [36, 16, 2, 60],
    rowHeights,
    headingRow: 3 + aboutLines.length,
    frozen: { rows: 0, columns: 0 },
    start: 'A1',
    print: {
      area: `A1:D${row + 1}`,
      paper: 'A4',
      orientation: 'portrait',
      pagesWide: 1,
      pagesTall: 1,
      repeatedRows: null,
      repeatedColumns: null,
    },
  };
}
