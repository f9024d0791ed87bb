/** `1` is `A`, `27` is `AA`. */
function letterOf(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before === 0 ? '' : letterOf(before)) + String.fromCharCode(65 + rest);
}

function numberOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** All columns from A to the furthest one in use, and to H at least: what an officer may name. */
export function columnsUpTo(inUse: readonly string[]): readonly string[] {
  const furthest = Math.max(8, ...inUse.map(numberOf));
  return Array.from({ length: furthest }, (_, index) => letterOf(index + 1));
}
