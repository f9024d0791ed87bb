/**
 * Tells Excel to calculate these formulas when it opens the file. The spreadsheet could not, so they stand in the file
 * with the value that they had before other cells changed; calculated whole, the add-in's functions would be asked too,
 * and show `#NAME?` to a colleague without it.
 *
 * @param text of a sheet's part
 * @param addresses cells whose formulas were not calculated
 */
export function calculatedOnOpening(text: string, addresses: ReadonlySet<string>): string {
  if (addresses.size === 0) return text;
  return text.replace(
    /(<(?:\w+:)?c\b[^>]*\sr="([A-Z]+[0-9]+)"[^>]*>\s*<(?:\w+:)?f\b)([^>]*>[^<]*)/g,
    (whole, open: string, address: string, rest: string) =>
      !addresses.has(address) || /^[^>]*\sca=/.test(rest) || rest.includes('_xldudf_')
        ? whole
        : `${open} ca="1"${rest}`,
  );
}
