import { plainLabel } from './table/words';

/**
 * Keys that name lines by code, label and section, never by row. The second line with the same words in the same
 * section gets `#2`, and so on down the sheet.
 */
export function lineKeys(
  lines: readonly { readonly code: string; readonly label: string; readonly section: readonly string[] }[],
): readonly string[] {
  const seen = new Map<string, number>();
  let section: readonly string[] | null = null;
  let prefix: readonly string[] = [];
  return lines.map((line) => {
    // Neighbouring lines share their section.
    if (line.section !== section) {
      section = line.section;
      prefix = section.map(plainLabel).filter((part) => part !== '');
    }
    const key = [...prefix, line.code.toLowerCase(), plainLabel(line.label)]
      .filter((part) => part !== '')
      .join(' > ');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}
