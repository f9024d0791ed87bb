/** One word of an action text, in lower case, with where it stands in the text. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A part of a text within which a verb and what it is about are looked for. */
export type Clause = readonly Word[];

const wordOrComma = /[\p{L}\p{N}£][\p{L}\p{N}£'%/&-]*|[,&]/gu;
/** A full stop inside a number or an abbreviation ends nothing. */
const ends = /[;:!?\n\r\u2022\u00b7|()]|\.(?=\s|$)|\s[-\u2013\u2014]+\s/u;

/** Words that are one thing: joined by hyphens, so that no place in the text moves. */
const together =
  /\b(?:bed and breakfast|looked after|cared for|one stop|front line|back office|in house|drop in|after school)\b/g;
const joined = (text: string): string => text.replace(together, (each) => each.replaceAll(' ', '-'));

/** Cuts a text at stops, colons, brackets and bullets, and each part into words. Commas stay as words of their own. */
export function clausesOf(text: string): readonly Clause[] {
  const plain = joined(text.toLowerCase().replace(/[\u2018\u2019]/g, "'"));
  // A character that changes its length in lower case would move every place after it.
  const same = plain.length === text.length ? plain : joined(text.replace(/[\u2018\u2019]/g, "'"));
  const clauses: Clause[] = [];
  let start = 0;
  while (start < same.length) {
    const rest = same.slice(start);
    const end = ends.exec(rest);
    const part = end === null ? rest : rest.slice(0, end.index);
    const words = [...part.matchAll(wordOrComma)].map(({ 0: word, index }) => ({
      text: word.toLowerCase().replace(/[-/']+$/, ''),
      from: start + index,
      to: start + index + word.length,
    }));
    if (words.length > 0) clauses.push(words);
    start += end === null ? rest.length : end.index + Math.max(1, end[0].length);
  }
  return clauses;
}

/** Words that stand between groups of a phrase: `hours of opening at the library` has three groups. */
const prepositions = new Set(
  'of for at in on to from between across per under within over during against into among around near about regarding towards onto outside inside off'.split(
    ' ',
  ),
);
const joiners = new Set(['and', '&', ',', 'or', 'as', 'plus']);
/** Where a phrase ends: a reason, a means, or the next verb. */
const stops = new Set(
  (
    'by through via due because following after with without so which that while whilst when where who if using thanks leading resulting thus before since until unless than but however then ' +
    'is are was were be been being has have had will would can could may might must should shall also ' +
    'save saves saving saved frees freeing freed release releases releasing released improve improves improving improved ' +
    'increase increases increasing increased provide provides providing provided deliver delivers delivering delivered maintain maintains maintaining maintained ' +
    'extend extends extending extended enable enables enabling allow allows allowing make makes making give gives giving raise raises raising protect protects protecting ' +
    'keep keeps keeping sustain sustains sustaining speed speeds speeding invest invests investing target targets targeting focus focuses focusing ' +
    'develop develops developing ensure ensures ensuring offer offers offering move moves moving moved place places placing replace replaces replacing replaced ' +
    'introduce introduces introducing introduced negotiate negotiating negotiated generate generates generating generated achieve achieved achieving result results ' +
    'help helps helping let lets letting meet meets meeting bring brings bringing brought run runs running use uses using'
  ).split(' '),
);
/** Nouns in -ing that may follow `and` without being the next verb. */
const doings = new Set(
  'cleaning cleansing sweeping mowing gritting opening parking lighting planting swimming housing counselling befriending bedding printing mailing training advertising heating'.split(
    ' ',
  ),
);
/** Nouns as well, when another word of the same phrase stands before them. */
const nounsToo = new Set(
  'place places support use result results focus offer offers run runs meeting help placing'.split(' '),
);

export interface Group {
  readonly words: readonly Word[];
  /** What stands before it: a preposition, `and`, or nothing for the first. */
  readonly after: string;
}

/** The phrase that begins at a word, group by group: `fewer | visits | of | wardens`. */
export function phraseFrom(clause: Clause, start: number, most = 14): readonly Group[] {
  const groups: { words: Word[]; after: string }[] = [{ words: [], after: '' }];
  for (const word of clause.slice(start, start + most)) {
    const group = groups.at(-1);
    if (group === undefined) break;
    const { text } = word;
    const asNoun = nounsToo.has(text) && (group.words.length > 0 || /^(?:places|help|support)$/.test(text));
    if (stops.has(text) && !asNoun) {
      break;
    }
    const last = group.after === 'and' && group.words.length === 0;
    if (last && /(?:ed|ing)$/.test(text) && !doings.has(text)) break;
    if (prepositions.has(text)) groups.push({ words: [], after: text });
    else if (joiners.has(text)) groups.push({ words: [], after: 'and' });
    else group.words.push(word);
  }
  return groups.filter(({ words, after }) => words.length > 0 || after === '');
}

const auxiliaries = new Set(
  'is are was were be been being will would to has have had also now may might can could should must permanently temporarily all both almost nearly largely partly further gradually substantially significantly slightly later then only down falling falls fell being either'.split(
    ' ',
  ),
);

/** The phrase that ends before a word: what was reduced, in `the frequency of sweeping was reduced`. */
export function phraseBefore(clause: Clause, end: number, most = 10): readonly Group[] {
  let last = end - 1;
  while (last >= 0 && auxiliaries.has(clause[last]?.text ?? '')) last -= 1;
  let first = last;
  while (first > 0 && last - first + 1 < most) {
    const before = clause[first - 1]?.text ?? '';
    const asNoun = nounsToo.has(before) && first >= 2 && !stops.has(clause[first - 2]?.text ?? 'is');
    if ((stops.has(before) && !asNoun) || before === ',' || before === 'and') break;
    first -= 1;
  }
  if (last < 0) return [];
  return phraseFrom(clause, first, last - first + 1);
}
