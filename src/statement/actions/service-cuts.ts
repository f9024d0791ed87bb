import { clausesOf, phraseBefore, phraseFrom, type Clause, type Group } from './clauses';
import { aboutWhat, kindOfGroup, places } from './kinds-of-thing';
import { backOffice, forPeople, ownRuns, paperThreshold, sayings, type HowCut } from './sayings';
import { doingNouns, doings, isNegated, isSomethingElse, lessening, type Doing } from './verbs';

export type { HowCut } from './sayings';

export interface CutFound {
  /** Whether the words say it, or may say it. */
  readonly certain: boolean;
  readonly how: HowCut;
  /** The words that decided, as the text has them. */
  readonly words: string;
  /** What falls, ends or closes; `''` where the words themselves say it. */
  readonly what: string;
  readonly at: number;
}

const howOf: Readonly<Record<Doing, HowCut>> = {
  close: 'closes',
  end: 'ends',
  fall: 'falls',
  merge: 'merged',
  vague: 'falls',
};
const rarely = /^(?:often|frequent|frequently|regular|regularly)$/;
const particles = /^(?:back|down|out|up|off|on)$/;
/** Between a verb that ends and what ends: `stopped providing meals`. */
const carriers =
  /^(?:to|provid\w*|run|running|offer\w*|giv\w+|deliver\w*|fund\w*|support\w*|supply\w*|subsidis\w*|collect\w*|the|open\w*)$/;
/** Services that are one whole: putting two teams of them together closes nothing. */
const uncounted = /^(?:services?|maintenance|support|advice|music|care|provision|transport|help)$/;

const asWritten = (text: string, from: number, to: number): string =>
  text.slice(from, to).replace(/\s+/g, ' ').trim();

/** A noun where it stands: `a cut of 15%`, `reduction in`. */
function isNoun(clause: Clause, at: number): boolean {
  const text = clause[at]?.text ?? '';
  const next = clause[at + 1]?.text;
  if (text === 'cuts' || text === 'sales') return next === undefined || /^(?:in|to|of|by|across)$/.test(next);
  if (text === 'end') return next === 'of' || next === 'to';
  if (doingNouns.has(text)) return true;
  const before = clause[at - 1]?.text ?? '';
  return text === 'cut' && (/^(?:a|an|the|further|proposed|first)$/.test(before) || /%$/.test(before));
}

/** The phrases that a verb can be about, the likeliest first. */
function sidesOf(clause: Clause, at: number): readonly (readonly Group[])[] {
  const { text = '' } = clause[at] ?? {};
  const next = clause[at + 1]?.text ?? '';
  let skip = 1;
  if (particles.test(next) || rarely.test(next) || next === 'away') skip = 2;
  if (/^(?:clos|shut)/.test(text) && /^(?:on|at|in)$/.test(next)) skip = 1;
  if (doings.get(text) === 'end') while (carriers.test(clause[at + skip]?.text ?? '')) skip += 1;
  const ahead = phraseFrom(clause, at + skip);
  if (isNoun(clause, at)) return [ahead.slice(1), phraseBefore(clause, at).slice(-1)];
  if (lessening.has(text) && !rarely.test(next)) return [ahead];
  const direct = (ahead[0]?.words.length ?? 0) > 0;
  if (text.endsWith('ing') && next === 'of') return [ahead.slice(1)];
  const ended = /^(?:close|end)$/.test(doings.get(text) ?? '');
  if (direct) return ended && /(?:ed|shut|drawn)$/.test(text) ? [ahead, phraseBefore(clause, at)] : [ahead];
  if (skip > 1) return [ahead.slice(1), phraseBefore(clause, at)];
  if (ended && next === 'from') return [phraseBefore(clause, at), ahead.slice(1)];
  // The subject can stand further off: `free travel before half past nine is withdrawn`.
  if (ended) return [phraseBefore(clause, at), phraseFrom(clause, 0, at)];
  return [phraseBefore(clause, at)];
}

/** What a verb closes, ends or lessens, where people are given it. */
function byVerb(text: string, clause: Clause): readonly CutFound[] {
  return clause.flatMap((word, at): readonly CutFound[] => {
    const doing = doings.get(word.text);
    if (doing === undefined || isSomethingElse(clause, at) || isNegated(clause, at)) return [];
    for (const side of sidesOf(clause, at)) {
      const { kind, group } = aboutWhat(side);
      if (group === null || kind === 'through') continue;
      if (kind === 'resource' || kind === 'staff') return [];
      if (kind === 'unknown') continue;
      const last = group.words.at(-1);
      const head = last?.text ?? '';
      if (/^s(?:ell|old|ale)/.test(word.text) && !places.test(head)) return [];
      if (doing === 'merge' && (!head.endsWith('s') || uncounted.test(head) || kind === 'front-line staff'))
        return [];
      const start = group.words[0]?.from ?? word.from;
      const end = last?.to ?? word.to;
      const rare = rarely.test(clause[at + 1]?.text ?? '');
      return [
        {
          certain: doing !== 'merge' && doing !== 'vague',
          how: rare ? 'rarer' : howOf[doing],
          words: asWritten(text, Math.min(word.from, start), Math.max(word.to, end)),
          what: asWritten(text, start, end),
          at: Math.min(word.from, start),
        },
      ];
    }
    // Standing alone, the word may mean anything.
    const alone = doing === 'vague' && clause.length === 1;
    return alone
      ? [
          {
            certain: false,
            how: 'falls',
            words: asWritten(text, word.from, word.to),
            what: '',
            at: word.from,
          },
        ]
      : [];
  });
}

const spelt = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
);
const counted = (word: string | undefined): number | null =>
  word === undefined ? null : (spelt.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : null));
const timesGiven =
  /^(?:days?|hours?|times|visits?|sessions?|evenings?|nights?|mornings?|weekends?|afternoons?|weeks?|months?|lessons?|calls)$/;

/** `from four centres to three`, `five times a year instead of ten`, `every three weeks instead of two`. */
function byCount(text: string, clause: Clause): readonly CutFound[] {
  const kindsIn = (from: number, to: number): ReadonlySet<string> =>
    new Set([kindOfGroup({ words: clause.slice(from, to) }), aboutWhat(phraseBefore(clause, from)).kind]);
  return clause.flatMap((word, at): readonly CutFound[] => {
    if (isNegated(clause, at)) return [];
    const step = (from: number, most: number, wanted: RegExp): number =>
      clause.findIndex(({ text: each }, i) => i > from && i <= from + most && wanted.test(each));
    const found = (end: number, how: HowCut): readonly CutFound[] => [
      {
        certain: true,
        how,
        words: asWritten(text, word.from, clause[end]?.to ?? word.to),
        what: '',
        at: word.from,
      },
    ];
    if (word.text === 'from') {
      const high = counted(clause[at + 1]?.text);
      const to = step(at + 1, 8, /^to$/);
      const low = to < 0 ? null : counted(clause[to + 1]?.text);
      if (high === null || low === null || low >= high) return [];
      let subject = at;
      while (doings.has(clause[subject - 1]?.text ?? '')) subject -= 1;
      const before = aboutWhat(phraseBefore(clause, subject)).kind;
      const inside = kindOfGroup({ words: clause.slice(at + 2, to) });
      const behind = kindOfGroup({ words: clause.slice(to + 2, to + 5) });
      const isGiven = [before, inside, behind].some(
        (kind) => kind === 'given' || kind === 'front-line staff',
      );
      return before !== 'resource' && inside !== 'resource' && isGiven ? found(to + 1, 'falls') : [];
    }
    const first = counted(word.text);
    if (first === null) return [];
    const unit = clause[at + 1]?.text ?? '';
    const against = step(at, 7, /^(?:instead|rather|place|not|down|against|where)$/);
    if (!timesGiven.test(unit) || against < 0) return [];
    const secondAt = clause.findIndex(
      ({ text: each }, i) => i > against && i <= against + 5 && counted(each) !== null,
    );
    const second = counted(clause[secondAt]?.text);
    if (second === null || kindsIn(at, at).has('resource')) return [];
    const every = clause[at - 1]?.text === 'every';
    return (every ? first > second : first < second) ? found(secondAt, 'rarer') : [];
  });
}

const negation =
  /\b(?:no|not|without|never|avoid\w*|prevent\w*|rather than|instead of|no need (?:to|for))\s(?:[\w’'-]+ ){0,4}$/i;
/** What takes less time is quicker. */
const takesTime = /\b(?:tak\w+|took)\s(?:[\w-]+\s){0,3}$/i;
const saysNo = /\b(?:no|not|without)\b/i;

function bySaying(text: string): readonly CutFound[] {
  return sayings.flatMap(({ pattern, how, certain }): readonly CutFound[] => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const words = found[0];
    const before = text.slice(Math.max(0, found.index - 60), found.index);
    const around = `${before.slice(-30)} ${words} ${text.slice(found.index + words.length, found.index + words.length + 40)}`;
    if (negation.test(before) && !saysNo.test(words)) return [];
    if (how === 'falls' && /\b(?:less|fewer)$/i.test(words) && takesTime.test(before)) return [];
    if (how === 'empty' && backOffice.test(around)) return [];
    if (how === 'rarer' && ownRuns.test(around) && !forPeople.test(around)) return [];
    if (how === 'harder' && paperThreshold.test(around)) return [];
    if (/[.;:!?\n]/.test(words.replace(/[.;]$/, ''))) return [];
    return [{ certain, how, words: words.replace(/\s+/g, ' '), what: '', at: found.index }];
  });
}

/**
 * The words of a text that say that people get less: what falls, closes or ends, and for whom. What only costs the
 * council less, such as paper, absence or suppliers, is none (2.3, A4). Certain words go before doubtful ones, then the
 * first.
 */
export function serviceCutIn(text: string): CutFound | null {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const found = firstCut(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, found);
  return found;
}

/** A statement is checked again after every edit, and its words stand as they were: the last so many are remembered. */
const mostRemembered = 5_000;
const remembered = new Map<string, CutFound | null>();

function firstCut(text: string): CutFound | null {
  const found = [
    ...bySaying(text),
    ...clausesOf(text).flatMap((clause) => [...byVerb(text, clause), ...byCount(text, clause)]),
  ];
  const [first = null] = found.sort(
    (a, b) => Number(b.certain) - Number(a.certain) || a.at - b.at || b.words.length - a.words.length,
  );
  return first;
}
