import { cellAddress } from '../../grid/cell-address';
import type { WorkbookSnapshot } from '../../grid/snapshot';
import type { Edition } from '../../guidance/edition';
import type { StatementsRead } from '../statement';
import { readerText } from '../words';
import { joinParts } from './join-parts';
import { outsideOf } from './outside';
import { withoutOwnWords } from './own-words';
import { readParts } from './parts';
import { isRegister } from '../register/read-register';

/**
 * Finds every Annual Efficiency Statement in a workbook by the labels of its rows, columns and boxes, never by address:
 * moved rows, added columns, statements split over sheets, several on one sheet or in one workbook are all read.
 */
export function readStatements(marked: WorkbookSnapshot, edition: Edition): StatementsRead {
  const workbook = statementSheets(withoutOwnWords(marked));
  const { parts, loose } = readParts(workbook, edition);
  if (parts.length === 0) {
    const outside = outsideOf(workbook);
    const nothingFound =
      outside.length === 0
        ? readerText.nothingFound(workbook.sheets.map(({ name }) => name))
        : [
            ...outside.map(({ sheet, row, column, text, kind, year }) =>
              readerText.outside(sheet, cellAddress({ row, column }), text, kind, year),
            ),
            readerText.outsideRest,
          ].join(' ');
    return { found: [], nothingFound };
  }
  return { found: joinParts(parts, loose, edition), nothingFound: null };
}

/** A register of gains names sectors and years beside money, but states nothing. */
const statementSheets = (workbook: WorkbookSnapshot): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.filter((sheet) => !isRegister(sheet)),
});
