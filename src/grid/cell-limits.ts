/** Characters of text that one cell of Excel holds (Microsoft, “Excel specifications and limits”). */
export const longestText = 32_767;

/** Characters of a formula, with its equals sign (the same page). */
export const longestFormula = 8_192;
