/** A list of phrases written as one text with commas, over as many lines as it takes. */
export function phrases(text: TemplateStringsArray): readonly string[] {
  return text
    .join('')
    .split(',')
    .map((phrase) => phrase.trim());
}

/** Each of the first followed by each of the second: `total`, `net` and `cost`, `budget` make four phrases. */
export function each(first: readonly string[], second: readonly string[]): readonly string[] {
  return first.flatMap((start) => second.map((end) => `${start} ${end}`));
}
