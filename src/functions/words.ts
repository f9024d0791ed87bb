/** Sentences that a cell's error shows. Each names the argument, what stands there, and what was expected. */
import { counted } from '../english/counted';

const spellAmount = 'Give pounds as a number, or as text such as £1,234.50 or (1,234).';

export function quoted(value: string): string {
  const short = value.length > 60 ? `${value.slice(0, 57)}…` : value;
  return `“${short}”`;
}

export function listedOr(words: readonly string[]): string {
  const all = words.map(quoted);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`;
}

export function passedOn(where: string, code: string): string {
  return `${where}: ${code} stands there. Put that cell right and this figure follows.`;
}

export function notAnAmount(where: string, value: string): string {
  return `${where}: ${quoted(value)} is not an amount. ${spellAmount}`;
}

export function wordsBesideCountedLine(where: string, value: string, treatment: string): string {
  return `${where}: ${quoted(value)} is not an amount, but the row is marked ${treatment}. Enter an amount, or mark the row Note or Heading.`;
}

export function differentRows(first: string, firstRows: number, second: string, secondRows: number): string {
  return `${first} and ${second} do not line up: the first range is filled down to its row ${firstRows}, the second to its row ${secondRows}. Give both ranges the same first and last row.`;
}

export function differentColumns(
  first: string,
  firstColumns: number,
  second: string,
  secondColumns: number,
): string {
  return `${first} and ${second} do not line up: the first range has ${counted(firstColumns, 'column')}, the second ${counted(secondColumns, 'column')}. Give both ranges the same shape.`;
}

export function notATreatment(where: string, value: string, known: readonly string[]): string {
  return `${where}: ${quoted(value)} is not a treatment. Choose ${listedOr(known)}, or leave it blank.`;
}

export function leftOutNeedsAmount(where: string): string {
  return `${where}: a part is left out of a line that holds no amount. Clear it, or enter the line’s amount.`;
}

export function leftOutOfOtherSign(where: string, part: string, line: string): string {
  return `${where}: ${part} is left out of a line of ${line}, but a part has the sign of its line. Change the sign.`;
}

export function leftOutBeyondLine(where: string, part: string, line: string): string {
  return `${where}: ${part} is left out of a line of ${line}, and a part cannot be more than its line. Check both figures and the unit.`;
}

export function leftOutAsMissing(where: string, known: readonly string[]): string {
  return `${where}: say what the part left out is treated as. Choose ${listedOr(known)}.`;
}

export function notWhatIsLeftOut(where: string, value: string, known: readonly string[]): string {
  return `${where}: ${quoted(value)} keeps nothing out of the baseline. Choose ${listedOr(known)}.`;
}

export function unknownUnit(value: string): string {
  return `Unit: ${quoted(value)} is not a unit. Give “£”, “£000” or “£m”, or leave it out for pounds.`;
}

export function notAYear(where: string, value: string): string {
  return `${where}: ${quoted(value)} is not a financial year. Write it as text such as “2005/06”, or give a date in the year.`;
}

export function noTargetForYear(year: string, years: readonly string[]): string {
  return `The guidance sets no target for ${year}. Targets run from ${years[0] ?? ''} to ${years.at(-1) ?? ''}. If you typed a year and Excel made it a date, write it as text, such as “${years[0] ?? ''}”.`;
}

export function yearMissing(): string {
  return 'Year is blank. Say which financial year, such as “2005/06”.';
}

export function notTrueOrFalse(where: string, value: string): string {
  return `${where}: ${quoted(value)} is neither TRUE nor FALSE. Give one of them, or leave it out for FALSE.`;
}

export function rangeForOneValue(where: string): string {
  return `${where}: this is a range of several cells. Give one cell.`;
}

export function belowZero(where: string, shown: string): string {
  return `${where}: ${shown} is below zero, which cannot be. Check the sign.`;
}

export function cashableAboveTotal(cashable: string, total: string): string {
  return `Cashable gains of ${cashable} are more than the total gains of ${total}. Cashable gains are part of the total, so one of the two figures is wrong.`;
}

export function tooLarge(): string {
  return 'The figures are too large to add up to the penny. Check the unit: pounds may be read as thousands or millions.';
}

export function didNotWork(name: string): string {
  return `AES.${name} could not be worked out because of a fault in Cashable. Recalculate with Ctrl+Alt+F9; if it stays, tell your support desk.`;
}

export function notWords(where: string, value: string): string {
  return `${where}: ${quoted(value)} has no words in it. Give the words of the budget line.`;
}

export function unknownEdition(value: string, known: readonly string[]): string {
  return `Edition: ${quoted(value)} is not an edition of the guidance. Give ${listedOr(known)}, or leave it out.`;
}
