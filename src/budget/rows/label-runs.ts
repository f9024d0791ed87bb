import { fold } from '../../english/label-words';
import type { Cells } from '../table/cells';
import { blockOfHeading, withoutNumber } from './blocks';
import type { BodyRow } from './body-row';
import type { RowColumns } from './row-columns';
import { saysTotal, totalWordsIn } from './total-words';

/** Words after which a label is not at its end. */
const unfinished = /(?:\b(?:and|of|for|the|to|with|in|on|or|by|from)|[,&/(–—-])$/i;
const longestUpper = 160;
const longestLower = 60;
/** Rows of words that one label may run over, above its amount. */
const mostRowsOver = 3;
/** So many of a sheet's lines carry their amount on the last row of a label before all of them are read so. */
const fewestWrapped = 3;
const mostlyWrapped = 0.7;

/**
 * Gives each amount its whole label: labels that run over two and three rows are joined, above or below the amount, and
 * a label that stands once over a run of amounts is the label of each.
 */
export function joinLabels(rows: readonly BodyRow[], cells: Cells, from: RowColumns): readonly BodyRow[] {
  return labelledOnce(joinByRules(joinAlternating(joinUnfinished(rows, cells, from), from), from));
}

function withLabel(row: BodyRow, label: string): BodyRow {
  return { ...row, label, folded: fold(label) };
}

/** A label over two rows is one label: the figures stand beside its first or its second half. */
function joinUnfinished(rows: readonly BodyRow[], cells: Cells, from: RowColumns): readonly BodyRow[] {
  const joined = [...rows];
  for (let i = 0; i + 1 < joined.length; i += 1) {
    const upper = joined[i];
    const lower = joined[i + 1];
    if (upper === undefined || lower === undefined || lower.row < from.firstBodyRow - 1) continue;
    if (
      upper.shape === lower.shape ||
      upper.label === '' ||
      lower.label === '' ||
      upper.headsColumns !== '' ||
      lower.headsColumns !== ''
    )
      continue;
    const continues =
      /^\p{Ll}/u.test(lower.label) &&
      lower.code === '' &&
      !/^[-–—•*]/.test(cells.words(lower.row, from.label));
    const openBracket = upper.label.split('(').length > upper.label.split(')').length;
    const label = `${upper.label} ${lower.label}`;
    if (upper.shape === 'words' && lower.shape === 'figures') {
      const goesOn = unfinished.test(upper.label) && upper.label.length > 12;
      // `Where it comes from` is a whole heading, whatever word it ends with.
      if (!continues && !openBracket && (!goesOn || blockOfHeading(upper.label) !== null)) continue;
      if (upper.label.length > longestUpper || upper.label.endsWith(':')) continue;
      joined[i + 1] = { ...withLabel(lower, label), code: lower.code === '' ? upper.code : lower.code };
      joined[i] = { ...upper, wrapped: true };
    } else if (upper.shape === 'figures' && lower.shape === 'words' && lower.row >= from.firstBodyRow) {
      const goesOn = unfinished.test(upper.label) || openBracket || changesTheRule(upper.label, label, from);
      if (!(continues && lower.label.length <= longestLower && goesOn)) continue;
      joined[i] = withLabel(upper, label);
      joined[i + 1] = { ...lower, wrapped: true };
    }
  }
  return joined;
}

/** Whether words above or below turn a label that nothing takes out into one that is taken out, or asked. */
function changesTheRule(own: string, whole: string, { ruleOf }: RowColumns): boolean {
  const rule = ruleOf(fold(whole));
  return (
    rule !== null &&
    rule.treatment !== 'included' &&
    rule.treatment !== 'income' &&
    rule.treatment !== 'note' &&
    rule.id !== ruleOf(fold(own))?.id
  );
}

const isWords = (row: BodyRow | undefined, from: RowColumns): row is BodyRow =>
  row?.shape === 'words' &&
  !row.wrapped &&
  row.label !== '' &&
  row.headsColumns === '' &&
  row.row > from.lastHeadingRow;

/** On a sheet where nearly every amount stands alone under words, these words are the beginning of its label. */
function joinAlternating(rows: readonly BodyRow[], from: RowColumns): readonly BodyRow[] {
  let lines = 0;
  const alone: number[] = [];
  rows.forEach((row, i) => {
    if (row.shape !== 'figures' || row.label === '' || saysTotal(totalWordsIn(row.folded))) return;
    lines += 1;
    const above = rows[i - 1];
    const below = rows[i + 1];
    const nextIsTotal = below?.shape === 'figures' && totalWordsIn(below.folded) === 'plain';
    const closed = below?.shape !== 'figures' || (nextIsTotal && rows[i + 2]?.shape !== 'words');
    if (closed && (above?.wrapped === true || isWords(above, from))) alone.push(i);
  });
  const open = alone.filter((i) => rows[i - 1]?.wrapped !== true);
  // Two labels say so only where no line of the sheet stands otherwise.
  if (alone.length < 2 || (open.length < fewestWrapped && alone.length < lines)) return rows;
  if (alone.length < lines * mostlyWrapped) return rows;
  const joined = [...rows];
  for (const i of open) {
    const row = joined[i];
    if (row === undefined) continue;
    let label = row.label;
    for (let above = i - 1; above >= i - mostRowsOver; above -= 1) {
      const upper = joined[above];
      if (!isWords(upper, from) || blockOfHeading(upper.label) !== null) break;
      label = `${upper.label} ${label}`;
      joined[above] = { ...upper, wrapped: true };
    }
    joined[i] = withLabel(row, label);
  }
  return joined;
}

/** A word that no rule knows. */
const anyWord = 'thing';

/**
 * Words right above an amount that, read together with its own, name what is taken out or asked, as neither does alone:
 * `Rent` over `Allowances`. They stay a heading too where another line follows, for it may be theirs.
 */
function joinByRules(rows: readonly BodyRow[], from: RowColumns): readonly BodyRow[] {
  const joined = [...rows];
  for (let i = 1; i < rows.length; i += 1) {
    const row = rows[i];
    // Most lines stand below another line.
    if (row?.shape !== 'figures' || rows[i - 1]?.shape !== 'words') continue;
    if (row.label === '' || saysTotal(totalWordsIn(row.folded))) continue;
    let label = row.label;
    let found: string | null = null;
    let first = i;
    for (let above = i - 1; above >= i - mostRowsOver; above -= 1) {
      const upper = rows[above];
      if (!isWords(upper, from)) break;
      label = `${withoutNumber(upper.label)} ${label}`;
      const joint = from.ruleOf(fold(label))?.id;
      // A word of the heading alone, whatever stands below it, joins nothing.
      const heading = withoutNumber(upper.label);
      const byHeading = [heading, `${heading} ${anyWord}`].some(
        (text) => from.ruleOf(fold(text))?.id === joint,
      );
      if (byHeading || !changesTheRule(row.label, label, from)) continue;
      found = label;
      first = above;
    }
    if (found === null) continue;
    joined[i] = withLabel(row, found);
    const below = rows[i + 1];
    if (below?.shape === 'figures' && !saysTotal(totalWordsIn(below.folded))) continue;
    if (rows[i - 1]?.label.endsWith(':') === true) continue;
    for (let above = first; above < i; above += 1) {
      const upper = joined[above];
      if (upper !== undefined) joined[above] = { ...upper, wrapped: true };
    }
  }
  return joined;
}

/** A label printed once over its amounts, as ledgers do: fewer unlabelled amounts than this are left as they are. */
const fewestUnlabelled = 2;

function labelledOnce(rows: readonly BodyRow[]): readonly BodyRow[] {
  const entries: { readonly i: number; readonly under: BodyRow }[] = [];
  let totals = 0;
  let under: BodyRow | null = null;
  let sum = 0;
  let added = 0;
  let ofTotals = 0;
  rows.forEach((row, i) => {
    if (row.shape !== 'figures') {
      under = null;
      sum = 0;
      added = 0;
      return;
    }
    const amount = row.amount ?? 0;
    if (row.label !== '') under = row;
    else if (added > 0 && (Math.abs(amount - sum) <= 1 || Math.abs(amount - ofTotals) <= 1)) {
      totals += 1;
      ofTotals += amount;
      under = null;
      sum = 0;
      added = 0;
      return;
    } else if (under !== null) entries.push({ i, under });
    sum += amount;
    added += 1;
  });
  if (entries.length < fewestUnlabelled || entries.length <= totals) return rows;
  const named = [...rows];
  for (const { i, under: over } of entries) {
    const row = named[i];
    if (row !== undefined) named[i] = { ...row, label: over.label, folded: over.folded };
  }
  return named;
}
