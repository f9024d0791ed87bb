import { listedOr, quoted } from '../words';

/** Sentences of AES.RULE, and where a rule stands. */

export function whichRule(known: readonly string[]): string {
  return `Say which rule: a paragraph such as “A7”, or one of ${listedOr(known)}.`;
}

export function unknownRule(value: string, known: readonly string[]): string {
  return `The guidance has no figure or paragraph called ${quoted(value)}. Give a paragraph such as “A7”, or one of ${listedOr(known)}.`;
}

export function ruleSource(title: string, cites: readonly string[]): string {
  return `${title}, ${cites.length === 1 ? 'paragraph' : 'paragraphs'} ${cites.join(', ')}`;
}

export function evidenceSource(papers: readonly { readonly paper: string; readonly date: string }[]): string {
  return papers.map(({ paper, date }) => `${paper} (${date})`).join('; ');
}
