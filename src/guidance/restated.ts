import type { Paragraph } from './edition';

/** Paragraphs of the founding document by id, from their restatements. */
export function restated(texts: Readonly<Record<string, string>>): Readonly<Record<string, Paragraph>> {
  return Object.fromEntries(Object.entries(texts).map(([id, says]) => [id, { id, says, evidence: [] }]));
}
