/**
 * The same text for the same content, whatever the order in which keys were written: what an edition's hash is taken of.
 *
 * @param content plain data: no functions, no dates, no cycles
 */
export function canonicalText(content: unknown): string {
  if (Array.isArray(content)) return `[${content.map(canonicalText).join(',')}]`;
  if (content !== null && typeof content === 'object') {
    const entries = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonicalText(value)}`).join(',')}}`;
  }
  return JSON.stringify(content);
}
