import { fold, type Folded } from '../../english/label-words';
import { oneSlipApart } from '../../english/near-words';
import { phrases } from '../phrases';

/** A row as sections are told from it: of a sheet that is being read, or of one that was. */
export interface SectionRow {
  readonly row: number;
  readonly label: string;
  readonly amount: number | null;
  /** The label as it is matched, where that is known. */
  readonly folded?: Folded;
}

/** What a row is to a section; for a total, the first row that it covers. */
export type SectionPart = 'words' | 'line' | 'end' | 'other' | { readonly totalFrom: number };

/** Lines under a heading of their own, or above a total that names them. */
export interface NamedSection {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** What is printed under it, else what its lines come to. */
  readonly amount: number;
  /** Its heading says that it details something: `Refuse - detail`. */
  readonly saysDetail: boolean;
}

/** A line of a summary, and the section that details it. */
export interface SummarisedLine {
  readonly line: number;
  readonly section: NamedSection;
  /** Section − line, in pence; 0 where the section explains all of it. */
  readonly difference: number;
}

const notNaming = new Set(phrases`
  total, sub, subtotal, net, gross, for, of, the, and, service, committee, directorate, department, portfolio, division,
  budget, expenditure, cost, spending, detail, page, council, general, fund, borough, district, county, city, all, whole,
  overall, grand, revenue, requirement, operating, current`);
const pages = new Set(phrases`appendix, annex, schedule, table, page, part, section`);
const pageName = /^(?:appendix|annex|schedule|table|page|part|section)\s+[a-z0-9]{1,3}\b[\s:.–—-]*/i;

const mostRemembered = 150_000;
const remembered = new Map<string, string>();

/** What a heading, a total or a line is about, without the words that say what kind of row it is; `''` for nothing. */
export function sectionName(label: string): string {
  const known = remembered.get(label);
  if (known !== undefined) return known;
  const name = fold(label.replace(pageName, ''))
    .words.filter((word) => !notNaming.has(word))
    .join(' ');
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(label, name);
  return name;
}

/** A section whose lines are being read. */
interface Open {
  readonly name: string;
  readonly from: number;
  to: number;
  sum: number;
  lines: number;
  readonly saysDetail: boolean;
}

const detailWords = /\b(?:detail(?:s|ed)?|breakdown|analysis|analysed)\b/i;

/** All sections of a sheet that have a name and lines. */
export function namedSections<Row extends SectionRow>(
  rows: readonly Row[],
  partOf: (row: Row) => SectionPart,
): readonly NamedSection[] {
  const found: NamedSection[] = [];
  let open: Open | null = null;
  const close = (): void => {
    if (open !== null && open.lines > 0 && open.name !== '') {
      const { name, from, to, sum: amount, saysDetail } = open;
      found.push({ name, from, to, amount, saysDetail });
    }
    open = null;
  };
  for (const each of rows) {
    const { row, amount } = each;
    const part = partOf(each);
    if (part === 'words') {
      close();
      const name = sectionName(each.label);
      open = { name, from: row + 1, to: row, sum: 0, lines: 0, saysDetail: detailWords.test(each.label) };
    } else if (part === 'line') {
      if (open === null) continue;
      open.sum += amount ?? 0;
      open.to = row;
      open.lines += 1;
    } else if (part === 'end') close();
    else if (part !== 'other' && amount !== null) {
      const name = sectionName(each.label);
      if (open !== null && open.lines > 0) {
        open.sum = amount;
        open.to = row;
        if (open.name !== name) close();
        open = null;
      }
      if (name !== '' && part.totalFrom < row)
        found.push({ name, from: part.totalFrom, to: row, amount, saysDetail: false });
    }
  }
  close();
  return found;
}

const none: readonly NamedSection[] = [];

/**
 * Lines at the foot of a list that print the sums of sections above once more, under their names: two at least, each to
 * the penny.
 */
export function sumsOfSectionsAbove<Row extends SectionRow>(
  rows: readonly Row[],
  partOf: (row: Row) => SectionPart,
): ReadonlySet<number> {
  const sums = new Map<number, string>();
  const found = new Set<number>();
  let heading = '';
  let sum = 0;
  let lines = 0;
  const close = (): void => {
    if (heading !== '' && lines > 1 && sum !== 0) sums.set(sum, sectionName(heading));
    heading = '';
  };
  for (const each of rows) {
    const part = partOf(each);
    if (part === 'words') {
      close();
      [heading, sum, lines] = [each.label, 0, 0];
    } else if (part === 'line' && each.amount !== null) {
      // Hardly a line is worth what a section above it comes to: names are looked at then only.
      if (lines > 1 && sum === each.amount && sectionName(each.label) === sectionName(heading)) close();
      const name = sums.get(each.amount) ?? '';
      if (name !== '' && name === sectionName(each.label)) {
        close();
        sums.delete(each.amount);
        found.add(each.row);
        continue;
      }
      sum += each.amount;
      lines += 1;
    } else if (part !== 'other' && part !== 'line') heading = '';
  }
  return found.size < fewestNamed ? noRows : found;
}

const noRows: ReadonlySet<number> = new Set();

/** More than this part of a line may not be missing from what is taken for its detail. */
const mostUnexplained = 0.5;
const fewestNamed = 2;
/** So many names are tried for slips, each against so many. */
const fewNames = 40;
const manyNames = 400;
const mostAlike = 24;

/**
 * Lines that sections of the same names detail, where they stand together: two by their names and one of these to the
 * penny make a summary. A further line of it is detailed by what comes to the same money.
 *
 * @param groups lines that stand together, as one list each
 * @param near how far a printed figure may be off for its last digit, in pence
 */
export function summarisedLines(
  groups: readonly (readonly SectionRow[])[],
  sections: readonly NamedSection[],
  near: number,
): readonly SummarisedLine[] {
  if (sections.length === 0) return [];
  const byName = new Map<string, NamedSection[]>();
  for (const section of sections) {
    const same = byName.get(section.name);
    if (same === undefined) byName.set(section.name, [section]);
    else same.push(section);
  }
  // What so many sections are called tells none of them.
  for (const [name, same] of byName) if (same.length > mostAlike) byName.delete(name);
  const byMoney = new Map<number, NamedSection[]>();
  for (const section of sections) {
    const same = byMoney.get(section.amount);
    if (same === undefined) byMoney.set(section.amount, [section]);
    else if (same.length < mostAlike) same.push(section);
  }
  // Few lines are called as a section: nearly all are told from it by their first word that names anything.
  const firsts = new Set([...byName.keys()].map((name) => name.split(' ')[0]));
  const called = ({ label, folded }: SectionRow): readonly NamedSection[] => {
    const { words } = folded ?? fold(label);
    let at = 0;
    while (at < words.length && notNaming.has(words[at] ?? '')) at += 1;
    return firsts.has(words[at] ?? '') || pages.has(words[0] ?? '')
      ? (byName.get(sectionName(label)) ?? none)
      : none;
  };
  return groups.flatMap((group) => summaryIn(group, { called, byName, byMoney }, near));
}

interface Sections {
  readonly called: (row: SectionRow) => readonly NamedSection[];
  readonly byName: ReadonlyMap<string, readonly NamedSection[]>;
  readonly byMoney: ReadonlyMap<number, readonly NamedSection[]>;
}

function summaryIn(
  group: readonly SectionRow[],
  { called, byName, byMoney }: Sections,
  near: number,
): readonly SummarisedLine[] {
  if (group.length < fewestNamed) return [];
  const found: SummarisedLine[] = [];
  const taken = new Set<NamedSection>();
  const first = group[0]?.row ?? 0;
  const last = group.at(-1)?.row ?? 0;
  let exact = 0;
  const isApart = (each: NamedSection): boolean => (each.to < first || each.from > last) && !taken.has(each);
  const take = ({ row, amount }: SectionRow, sections: readonly NamedSection[]): void => {
    if (amount === null || amount === 0) return;
    const gap = (section: NamedSection): number => Math.abs(section.amount - amount);
    const section = sections
      .filter(isApart)
      .reduce<NamedSection | undefined>(
        (best, each) => (best === undefined || gap(each) < gap(best) ? each : best),
        undefined,
      );
    if (section === undefined || gap(section) > Math.abs(amount) * mostUnexplained) return;
    const agrees = gap(section) <= near;
    if (agrees) exact += 1;
    taken.add(section);
    found.push({ line: row, section, difference: agrees ? 0 : section.amount - amount });
  };
  const unnamed = group.filter((each) => {
    const sections = called(each);
    if (sections.length > 0) take(each, sections);
    return found.at(-1)?.line !== each.row;
  });
  // Beside one that is called alike, a name may have a slip.
  if (found.length > 0 && unnamed.length <= fewNames && byName.size <= manyNames)
    for (const each of unnamed) {
      const name = sectionName(each.label);
      take(
        each,
        [...byName].filter(([other]) => oneSlipApart(name, other)).flatMap(([, sections]) => sections),
      );
    }
  if (exact === 0) return [];
  // One name is enough where the section itself says that it is the detail.
  if (found.length < fewestNamed) return found.every(({ section }) => section.saysDetail) ? found : [];
  const known = new Set(found.map(({ line }) => line));
  for (const { row, amount } of group) {
    if (amount === null || amount === 0 || known.has(row)) continue;
    const section = byMoney.get(amount)?.find(isApart);
    if (section === undefined) continue;
    taken.add(section);
    found.push({ line: row, section, difference: 0 });
  }
  return found;
}
