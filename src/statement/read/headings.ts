import { financialYears } from '../../money/years-in-text';
import { unitIn } from '../../money/unit-words';
import { wordsOf } from '../../english/label-words';
import type { StatementKind, StatementLayout } from '../../guidance/edition';
import type { Grid } from './grid';
import { readFinancialYear } from '../../money/financial-year';

/** What a heading over a column means, alone or with a heading above it or to its left. */
export type HeadingMeaning =
  | { readonly kind: 'field'; readonly field: string; readonly words: number }
  /** `...of which cashable`: of the gains in the heading above or in the nearest column of gains to the left. */
  | { readonly kind: 'cashable' }
  /** `Total gains`: of the gains that the heading above names. */
  | { readonly kind: 'all-gains' }
  /** A financial year alone: the value of an indicator in that year. */
  | { readonly kind: 'year'; readonly year: string };

/** Words that say nothing about which column it is. */
const passedOver = new Set([
  'a',
  'amount',
  'an',
  'and',
  'annual',
  'as',
  'at',
  'be',
  'by',
  'efficiency',
  'for',
  'from',
  'gain',
  'million',
  'mn',
  'thousand',
  'in',
  'of',
  'on',
  'pound',
  'saving',
  'the',
  'to',
  'total',
  'which',
  'year',
  '£',
  '£000',
  '£k',
  '£m',
  '000',
]);
/** Wordings of headings beyond those of the guidance. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  'expected-total': ['planned', 'anticipated'],
  'sustained-total': ['sustained', 'brought forward'],
  'further-total': ['new', 'achieved'],
  'ongoing-total': ['ongoing', 'recurring'],
  'cumulative-total': ['running total', 'cumulative'],
  'achieved-total': ['achieved'],
  'forecast-total': ['forecast'],
  'indicator-met': ['met'],
  'row-note': ['commentary'],
};
/** Wordings that mean a column only where the heading says nothing else: a `net revenue budget` is no gain. */
const exactlyCalled: Readonly<Record<string, readonly string[]>> = {
  'expected-other': [
    'revenue',
    'related revenue',
    'revenue spend',
    'revenue spending',
    'revenue expenditure',
    'related revenue spend',
    'related revenue spending',
    'related revenue expenditure',
  ],
};
/** Words of headings over texts: what was or will be done, and in which words the form speaks of it. */
const ofActions = new Set(['action', 'description', 'how', 'what']);
const ofRemarks = new Set(['comment', 'detail', 'explanation', 'reason', 'narrative']);
const actionColumns = ['row-strategy', 'row-key-actions'];
const mostActionWords = 6;
const allGains = /\b(?:total|all|gains?|savings?|efficienc(?:y|ies))\b/i;
/** A share of the gains, or a tick for each: no amount, whatever gains it speaks of. */
const noAmount =
  /^%|\(\s*%\s*\)|%\s+of\b|%$|\bper\s?cent(?:age)?\b|\by\s*\/\s*n\b|\byes\s*(?:\/|or)\s*no\b|^(?:is it |are they )?cashable\s*\?$/i;
const longestHeading = 160;
const mostOtherWords = 6;
const mostRemembered = 5_000;

function tellingWords(text: string): readonly string[] {
  const bare = text
    .replaceAll(/\{(?:year|previous)\}/g, ' ')
    .replaceAll(/\b\d{2,4}\s*[/–-]\s*\d{2,4}\b/g, ' ');
  return wordsOf(bare).filter((word) => !passedOver.has(word));
}

/** Reads headings of one statement's columns: leniently, by their words, never by where they stand. */
export class HeadingReader {
  private readonly names: readonly { readonly field: string; readonly words: readonly string[] }[];
  private readonly own: ReadonlyMap<string, string>;
  private readonly exact: ReadonlyMap<string, string>;
  /** The column of what is done, and all columns of words. */
  private readonly actions: string | null;
  private readonly texts: ReadonlySet<string>;
  private readonly known = new Map<string, HeadingMeaning | null>();

  constructor(layout: StatementLayout) {
    this.own = new Map(layout.columns.map(({ id, label }) => [id, tellingWords(label).join(' ')]));
    this.names = layout.columns
      .filter(({ id }) => !id.endsWith('-cashable'))
      .flatMap(({ id, label, aliases }) =>
        [label, ...aliases, ...(alsoCalled[id] ?? [])].map((name) => ({
          field: id,
          words: tellingWords(name),
        })),
      )
      .filter(({ words }) => words.length > 0);
    const ids = layout.columns.map(({ id }) => id);
    this.exact = new Map(ids.flatMap((id) => (exactlyCalled[id] ?? []).map((words) => [words, id] as const)));
    this.actions = actionColumns.find((id) => ids.includes(id)) ?? null;
    this.texts = new Set(layout.columns.filter(({ holds }) => holds !== 'pounds').map(({ id }) => id));
  }

  /** Whether a heading is the form's own wording for the column, and no looser one. */
  isOwnWording(field: string, text: string): boolean {
    return this.own.get(field) === tellingWords(text).join(' ');
  }

  /** @returns `null` for what is no heading of this statement */
  meaning(text: string): HeadingMeaning | null {
    if (text === '') return null;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const found = this.read(text);
    if (this.known.size >= mostRemembered) this.known.clear();
    this.known.set(text, found);
    return found;
  }

  private read(text: string): HeadingMeaning | null {
    if (text.length > longestHeading) return null;
    const year = text.length <= 9 ? readFinancialYear(text) : null;
    if (year !== null) return { kind: 'year', year };
    const found = this.meaningOf(text);
    const isText = found?.kind === 'field' && this.texts.has(found.field);
    return !isText && unitIn(text) === null && noAmount.test(text) ? null : found;
  }

  private meaningOf(text: string): HeadingMeaning | null {
    const words = tellingWords(text);
    if (words.includes('cashable')) {
      const at = words.indexOf('cashable');
      if (words[at - 1] === 'non' || words.includes('noncashable')) return null;
      const gains = this.field(words.filter((word) => word !== 'cashable'));
      return gains?.field.endsWith('-total') === true
        ? { kind: 'field', field: gains.field.replace(/-total$/, '-cashable'), words: gains.words + 1 }
        : { kind: 'cashable' };
    }
    const exact = this.exact.get(words.join(' '));
    if (exact !== undefined) return { kind: 'field', field: exact, words: words.length };
    const found = this.field(words);
    const speaksOfActions = words.some((word) => ofActions.has(word));
    if (!words.includes('quality') && (speaksOfActions || words.some((word) => ofRemarks.has(word)))) {
      if (found !== null && this.texts.has(found.field)) return { kind: 'field', ...found };
      return speaksOfActions && this.actions !== null && words.length <= mostActionWords
        ? { kind: 'field', field: this.actions, words: 1 }
        : null;
    }
    if (found !== null) return { kind: 'field', ...found };
    return allGains.test(text) && words.length === 0 ? { kind: 'all-gains' } : null;
  }

  private field(words: readonly string[]): { field: string; words: number } | null {
    let best: { field: string; words: number } | null = null;
    for (const name of this.names) {
      if (words.length > name.words.length + mostOtherWords) continue;
      if (name.words.length > (best?.words ?? 0) && name.words.every((word) => words.includes(word))) {
        best = { field: name.field, words: name.words.length };
      }
    }
    return best;
  }
}

const kindWords: readonly (readonly [StatementKind, RegExp])[] = [
  ['forward', /\bforward[\s-]*look\b/i],
  ['backward', /\bbackward[\s-]*look\b/i],
  ['mid-year', /\bmid[\s-]*year\b/i],
];

/** Statements that a title names. */
export function kindsNamed(text: string): readonly StatementKind[] {
  return kindWords.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
}

export function namesStatement(text: string): boolean {
  return kindsNamed(text).length > 0 || /\befficiency statement\b/i.test(text);
}

/** Whether cells of a row name different years, as groups of columns to compare do. */
export function namesSeveralYears(grid: Grid, row: number, from: number, to: number): boolean {
  const years = new Set<string>();
  for (let column = from; column <= to; column += 1)
    for (const year of yearsNamed(grid.text(row, column))) years.add(year);
  return years.size > 1;
}

/** Financial years that a text names, once each; file and sheet names write `2005-06`. */
export function yearsNamed(text: string): readonly string[] {
  return [...new Set(financialYears(text.replaceAll('_', ' ')))];
}
