const plainName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const looksLikeCell = /^(?:[a-z]{1,3}[0-9]+|r[0-9]*c?[0-9]*|c[0-9]*)$/i;

/** A sheet's name in quotes, as it may stand in any formula. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** A sheet's name as Excel writes it in formulas: in quotes only where it needs them. */
export const sheetAsWritten = (name: string): string =>
  plainName.test(name) && !looksLikeCell.test(name) ? name : quotedSheet(name);
