/** The name under which a copy is saved: Excel's own way of naming one. */
export function nameOfCopy(name: string): string {
  return `${name.replace(/\.xlsx$/i, '')} - Copy.xlsx`;
}
