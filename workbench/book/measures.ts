/** Width in pixels of the widest digit of the usual font. */
const digit = 7;

/** Column width in pixels of a width in characters, as Excel rounds it. */
export function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);
}

/** Column width in characters, with the margin that files count in. */
export function columnCharacters(pixels: number): number {
  return Math.trunc((pixels / digit) * 256) / 256;
}

/** Row height in pixels of a height in points. */
export function rowPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

/** Row height in points. */
export function rowPoints(pixels: number): number {
  return (pixels * 72) / 96;
}

/** Points of a row that letters of a size fit in; Excel gives letters of 16 points a row of 21. */
export function rowOfLetters(points: number): number {
  return points * 1.3125;
}
