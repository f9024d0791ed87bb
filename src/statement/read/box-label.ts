/** A label without the unit in brackets that a printed one ends with, such as `Target (£)`. */
export function withoutUnit(label: string): string {
  return label.replace(/\s*\(£[^)]*\)\s*$/, '').replace(/:\s*$/, '');
}
