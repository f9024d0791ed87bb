/** A list of phrases written as one text with commas, over as many lines as it takes. */
export function phrases(text: TemplateStringsArray): readonly string[] {
  return text
    .join('')
    .split(',')
    .map((phrase) => phrase.trim());
}
