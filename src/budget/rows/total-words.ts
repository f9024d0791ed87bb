import { plainLabel } from '../../english/label-words';

/** How strongly a label says that its row adds up others. */
export type TotalWords =
  /** A total of everything above (`Net expenditure`, `Budget requirement`). */
  | 'grand'
  /** A total with no name of its own (`Total`, `Sub total`). */
  | 'plain'
  /** A total of something named: may be a leaf (`TOTAL POLICE SERVICES`). */
  | 'named'
  | 'none';

const grand =
  /\b(?:budget requirement|council tax requirement|demand on collection fund|net (?:total )?(?:revenue |service |operating |current |council |general fund |controllable |non controllable |service )*(?:expenditure|budget|cost|spending|requirement)|net cost of service|cost of service|total net|(?:net|gross) total|grand total|overall total|to be met (?:from|by)|amount to be raised|amount to (?:be )?collect(?:ed)?|amount to raise|general fund total|total general fund|total gross|sum to be (?:met|raised|funded|financed|collected|found))\b/;
const lines = /\b(?:total|sum) of line\b|\bline \d+ (?:to|minus|plus|less) (?:line )?\d+\b/;
const wholeExpenditure =
  /^(?:total |net |gross |revenue |net revenue |net current |total service |service |total gross |total net )+(?:expenditure|spending|cost|budget|income|funding|financing)(?: line .*)?$/;
const plain =
  /^(?:sub ?total|total|grand total|committee total|portfolio total|department total|departmental total|directorate total|service total|page total|division total|section total|group total|overall|summary total|total (?:budget|expenditure|income|cost|for service|service|financing|funding|net|gross|to|cost of service|all service|requirement|net expenditure)(?: 20\d\d .*| \d{4}.*)?|net|net total)$/;
const named = /^(?:sub ?total|total)\b|\btotal$|\b(?:sub total|subtotal)\b|\btotal (?:for|of)\b/;
// `Adjustments to net current expenditure` is a line.
const within = /\b(?:to|from|in|for|on|within|excluding|adjustment) (?:the )?(?:net|budget|gross|cost)\b/;
const item = /\bitem [ivx]+ (?:minus|plus|less) item [ivx]+\b/;

const anyTotalWord =
  /total|sum|net|gross|cost|budget|requirement|expenditure|overall|demand|raised|collect|raise|to be met|line \d|item|spending|income|funding|financing/;

/** Reads the words of a label; whether the row really is a total is for the arithmetic to say. */
export function totalWords(label: string): TotalWords {
  return totalWordsIn(plainLabel(label));
}

/** @param words a label as `fold` gives it */
export function totalWordsIn(words: string): TotalWords {
  if (words === '' || !anyTotalWord.test(words)) return 'none';
  if (/^(?:service|revenue|budget) requirement$/.test(words)) return 'grand';
  if (plain.test(words)) return 'plain';
  if (lines.test(words) || item.test(words) || wholeExpenditure.test(words)) return 'grand';
  if (/\bnet cost of (?!service)/.test(words)) return 'named';
  if (grand.test(words) && !within.test(words) && words.split(' ').length <= 14) return 'grand';
  return named.test(words) ? 'named' : 'none';
}

/** A total of money coming in: the rows that it adds are income. */
export function totalsIncome(label: string): boolean {
  const words = plainLabel(label);
  return (
    /\b(?:total|sub ?total|gross)\b.*\b(?:income|receipt|financing|funding|grant funding|resource)\b/.test(
      words,
    ) &&
    !/\b(?:school|pupil|delegated|devolved)\b|\bnet\b|\bless\b|\bexpenditure\b|\bexcluding\b|\bincluding\b|\bcapital financing\b/.test(
      words,
    )
  );
}

/** The line of the accounts below which nothing is a service: what council tax must raise. */
export function closesTheAccount(label: string): boolean {
  return /\bcouncil tax requirement\b|\bdemand on (?:the )?collection fund\b|\b(?:met|raised|funded) (?:from|by) council tax\b|^(?:(?:net|amount|of|borough|district|city|county|town|and|parish|council|special|expense|total|your) )*council tax$/.test(
    plainLabel(label),
  );
}

/** Totals of all services, after which come adjustments, grants and funding. */
export function totalsAllServices(label: string): boolean {
  return /\b(?:budget requirement|net (?:revenue |operating |service |council |general fund |current )*(?:expenditure|budget|spending)|total service expenditure|cost of service|revenue expenditure)\b/.test(
    plainLabel(label),
  );
}

const lineRange = /\b(?:total|sum) of lines? (\d+)/i;

/** The first line that an official form's total says it adds: 110 in "total of lines 110 to 165"; `null` without one. */
export function firstLineNamed(label: string): string | null {
  return lineRange.exec(label)?.[1] ?? null;
}
