/**
 * Characters that steer a terminal or turn the direction of writing: a workbook could use them to show another figure than
 * it holds. Line ends and tabs are ours.
 */
const steering =
  // eslint-disable-next-line no-control-regex -- finding control characters is what this is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const code = (character: string): string => (character.codePointAt(0) ?? 0).toString(16);

/** Text that is safe on any terminal: steering characters are shown by their number, as `\u{1b}`. */
export const printable = (text: string): string =>
  text.replace(steering, (character) => `\\u{${code(character)}}`);

/** The same for JSON, which stays the same value: inside its strings `\u001b` means the character. */
export const printableJson = (json: string): string =>
  json.replace(steering, (character) => `\\u${code(character).padStart(4, '0')}`);
