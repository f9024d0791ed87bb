/** @param column 1-based; 27 is `AA` */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Whether a text could name a column: one to three letters. */
export const isColumnName = (text: string): boolean => /^[A-Za-z]{1,3}$/.test(text);

/** @returns the 1-based number of a column given by letters, in either case; 0 without any */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1)
    column = column * 26 + (letters.charCodeAt(index) & 31);
  return column;
}
