/** What is said of a line that is treated by its words alone. */

export const calledATotal =
  'It is called a total, which repeats the lines above it and must not be counted twice; the words alone cannot tell. Count it only if no lines above add up to it.';

/** A reason with its paragraphs, unless the sentence names them itself. */
export function withParagraphs(reason: string, cites: readonly string[]): string {
  if (cites.length === 0 || /\([A-Z]?\d[^)]*\)/.test(reason)) return reason;
  return `${reason.replace(/[.]$/, '')} (${cites.join(', ')}).`;
}
