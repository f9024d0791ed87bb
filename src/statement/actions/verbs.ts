import type { Clause } from './clauses';

/** What a verb does to the thing that it speaks of. */
export type Doing = 'close' | 'end' | 'fall' | 'merge' | 'vague';

const forms = (doing: Doing, words: string): readonly (readonly [string, Doing])[] =>
  words.split(/\s+/).map((word) => [word, doing] as const);

/** Verbs, and the nouns made from them. */
export const doings: ReadonlyMap<string, Doing> = new Map([
  ...forms(
    'close',
    'close closes closed closing closings closure closures shut shuts shutting mothball mothballs mothballed mothballing sell sells selling sold sale sales',
  ),
  ...forms(
    'end',
    'withdraw withdraws withdrew withdrawn withdrawing withdrawal withdrawals cease ceases ceased ceasing cessation discontinue discontinues discontinued discontinuing discontinuation stop stops stopped stopping end ends ended ending abolish abolishes abolished abolishing abolition axe axes axed axing scrap scraps scrapped scrapping terminate terminates terminated terminating termination remove removes removed removing removal delete deletes deleted deleting deletion cancel cancels cancelled cancelling cancellation suspend suspends suspended suspending suspension drop drops dropped dropping disband disbands disbanded disbanding eliminate eliminates eliminated eliminating lose loses losing lost loss take takes taken taking took withhold withholds withheld withholding',
  ),
  ...forms(
    'fall',
    'reduce reduces reduced reducing reduction reductions cut cuts cutting cutback cutbacks fewer less slower lower lowers lowered lowering decrease decreases decreased decreasing shorten shortens shortened shortening shorter trim trims trimmed trimming halve halves halved halving limit limits limited limiting restrict restricts restricted restricting restriction curtail curtails curtailed curtailing shrink shrinks shrinking smaller ration rations rationed rationing slash slashes slashed slashing scale scales scaled scaling lessen lessens lessened lessening thin thins thinning thinned diminish diminished diminishing cap caps capped capping defer defers deferred deferring postpone postpones postponed postponing prune prunes pruned pruning taper tapers tapered tapering pare pares pared paring dilute diluted diluting',
  ),
  ...forms(
    'merge',
    'merge merges merged merging merger amalgamate amalgamated amalgamating amalgamation consolidate consolidated consolidating consolidation',
  ),
  ...forms(
    'vague',
    'rationalise rationalises rationalised rationalising rationalisation rationalize rationalized rationalizing rationalization decommission decommissions decommissioned decommissioning downsize downsizes downsized downsizing',
  ),
]);

const named = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const doingNouns = named(
  'closure closures sale sales withdrawal withdrawals cessation discontinuation abolition termination removal deletion cancellation suspension loss reduction reductions cutback cutbacks restriction merger amalgamation consolidation rationalisation rationalization cuts',
);
/** Adjectives: only of what follows them. */
export const lessening = named('fewer less lower shorter smaller slower');

const negations = named(
  'no not without never avoid avoids avoided avoiding prevent prevents prevented preventing nor neither reverse reversed reversing',
);

/** Whether words before a verb say that it does not happen. `no longer` says that it does. */
export function isNegated(clause: Clause, at: number): boolean {
  const before = clause.slice(Math.max(0, at - 5), at).map(({ text }) => text);
  const said = before.join(' ');
  if (/\bno longer\b/.test(said)) return false;
  return (
    before.some((text) => negations.has(text)) ||
    /\b(?:rather than|instead of|protect\w* from|saved? from)\b/.test(said)
  );
}

/** Words that make a form something other than the verb: the first list before it, the second behind it. */
const elsewhere: Readonly<Record<string, readonly [before: RegExp | null, behind: RegExp | null]>> = {
  close: [
    /^(?:in|very|a|more|the|at|as|such|with)$/,
    /^(?:working|co-?operation|liaison|links?|to|partnership|monitoring|contact|attention|control|supervision|relationships?|management|scrutiny|by|collaboration|budgetary|budget)$/,
  ],
  closed: [null, /^(?:circuit|loop)$/],
  closing: [null, /^(?:date|balances?|dates)$/],
  end: [
    /^(?:year|year's|the|front|back|rear|an|high|low|dead|month|week|by|period|far|east|west|north|south|bottom|top)$/,
    /^(?:user|users|product)$/,
  ],
  ends: [/^(?:the|both|two|year)$/, null],
  stop: [/^(?:bus|one|tram|library|non|first)$/, /^shops?$/],
  stops: [/^(?:bus|one|tram|library|non)$/, null],
  cut: [/^(?:grass|clear|tax|short|clean)$/, /^(?:across|through)$/],
  cuts: [/^(?:grass|hedge|verge|tax|short)$/, null],
  cutting: [/^(?:grass|hedge|verge|cross|price)$/, /^(?:edge|across)$/],
  drop: [/^a$/, /^(?:in|off)$/],
  less: [
    /^(?:no|or|much|for|cost|costs|at|spend|pay|paying|paid|hours?|days?|evenings?)$/,
    /^(?:than|well|favourable|costly|expensive|able|developed|formal)$/,
  ],
  lower: [/^(?:the)$/, /^(?:tier|than|left)$/],
  limit: [/^(?:a|the|cash|time|speed|within|upper)$/, null],
  limits: [/^(?:a|the|cash|time|speed|within)$/, null],
  limited: [/^(?:a|time|very|the|with|of)$/, /^(?:company|liability|partnership|resources?|budgets?)$/],
  cap: [/^(?:a|the)$/, null],
  loss: [/^(?:no|profit|heat|water|of|at)$/, /^(?:adjust\w*|leaders?)$/],
  lost: [/^(?:days|time)$/, /^(?:days|time)$/],
  removal: [/^(?:graffiti|snow|asbestos|vehicle|bulky|litter)$/, null],
  thin: [null, /^(?:client|clients)$/],
  reduced: [/^(?:a)$/, null],
  scrap: [/^(?:of|for)$/, /^(?:metal|paper|value|vehicles?)$/],
  ration: [/^a$/, null],
};

/** Whether a form means something else where it stands: `year end`, `bus stop`, `closer working`. */
export function isSomethingElse(clause: Clause, at: number): boolean {
  const text = clause[at]?.text ?? '';
  const before = clause[at - 1]?.text ?? '';
  const behind = clause[at + 1]?.text ?? '';
  if (/^t(?:ak\w+|ook)$/.test(text)) return !/^(?:away|out)$/.test(behind);
  if (/^scal(?:e|es|ed|ing)$/.test(text)) return !/^(?:back|down)$/.test(behind);
  if (text === 'reduced' && before === 'a')
    return !/^(?:service|dial-a-ride|timetable|programme|opening|provision)$/.test(behind);
  if (/^clos(?:e|es|ed|ing)$/.test(text) && clause[at + 2]?.text === 'gap') return true;
  const [notAfter = null, notBefore = null] = elsewhere[text] ?? [];
  if (text === 'reduced') return false;
  return (notAfter?.test(before) ?? false) || (notBefore?.test(behind) ?? false);
}
