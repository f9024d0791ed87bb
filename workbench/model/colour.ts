import { invalidArgument } from '../batch/api-error';

/** The colour names that add-ins use most; Excel takes all of HTML's. */
const named: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  orange: '#FFA500',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** `#RRGGBB` in upper case; `InvalidArgument` for anything that Excel would not take. */
export function requireColour(text: string): string {
  const colour = named[text.toLowerCase()] ?? text;
  const hex = /^#?([0-9a-f]{6})$/i.exec(colour);
  if (!hex?.[1]) throw invalidArgument(`"${text}" is no colour`);
  return `#${hex[1].toUpperCase()}`;
}
