import { plainLabel, type Folded } from '../english/label-words';

/** Gives each line its key, called for the lines of a sheet from top to bottom. */
export type KeyOf = (code: string, label: Folded, section: readonly string[]) => string;

/**
 * Keys that name lines by code, label and section, never by row. The second line with the same words in the same
 * section gets `#2`, and so on down the sheet.
 */
export function lineKeys(): KeyOf {
  const seen = new Map<string, number>();
  let last: readonly string[] | null = null;
  let within = '';
  let before = '';
  return (code, label, section) => {
    // Neighbouring lines share their section.
    if (section !== last) {
      last = section;
      within = section
        .map(plainLabel)
        .filter((words) => words !== '')
        .join(between);
      before = within === '' ? '' : within + between;
    }
    const own =
      code === '' || label.text === ''
        ? code.toLowerCase() + label.text
        : code.toLowerCase() + between + label.text;
    const key = own === '' ? within : before + own;
    const count = seen.get(key);
    seen.set(key, (count ?? 0) + 1);
    return count === undefined ? key : `${key}#${count + 1}`;
  };
}

const between = ' > ';
