/**
 * Words parted into lines, as a cell that wraps them parts them; a longer word has a line to itself.
 *
 * @param length about as many characters as stand on one line
 */
export function inLines(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > length) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
