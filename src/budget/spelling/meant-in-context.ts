/** A word that may be meant for another beside certain neighbours. */
export interface WordContext {
  readonly written: RegExp;
  readonly meant: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Only where it is the whole label. */
  readonly alone?: true;
}

/** Words too short, or too near to others, to be known for slips but by what stands beside them. */
const contexts: readonly WordContext[] = [
  { written: /^(?:ta|tx|ax|atx|txa)$/, meant: 'tax', before: /^council$/ },
  {
    written: /^(?:ta|tx|ax|atx|txa|[a-z]ax|t[a-z]x|ta[a-z])$/,
    meant: 'tax',
    before: /^(?:council|local)$/,
    after: /^(?:collect|benefit|rebate|administration)/,
  },
  { written: /^hosing$/, meant: 'housing', after: /^(?:revenue|benefits?|services?|needs)$/ },
  {
    written: /^(?!my$|be$)(?:yb|b|y|[a-z]y|b[a-z])$/,
    meant: 'by',
    before: /^(?:financed|funded|met|paid|resourced)$/,
  },
  {
    written: /^(?!who$)(?:whho|wwho|whoo|wh|wo|ho|hwo|woh|[a-z]ho|w[a-z]o|wh[a-z])$/,
    meant: 'who',
    after: /^pp?a?y?y?s?$/,
  },
  {
    written:
      /^(?:pay|pas|ays|pys|pyas|apys|pasy|ppays|paays|payys|payss|[a-z]ays|p[a-z]ys|pa[a-z]s|pay[a-z])$/,
    meant: 'pays',
    before: /^who$/,
  },
  {
    written: /^(?!of$|so$|no$|do$|go$)(?:[a-z]o|t[a-z]|ot|t|o)$/,
    meant: 'to',
    before:
      /^(?:devolved|delegated|paid|adjustments?|transfers?|transferred|contributions?|appropriations?|payments?|grants?)$/,
  },
  {
    written: /^(?:ad|nd|an|adn|nad|[b-z]nd|a[a-z]d|an[a-z])$/,
    meant: 'and',
    after: /^(?:admin|administration|collection)$/,
    before: /^(?:benefit|rebate|allowance|payment|subsidy|housing|rent|tax)s?$/,
  },
  {
    written: /^(?!bevy$)(?:[a-z]evy|l[a-z]vy|le[a-z]y|lev[a-z])$/,
    meant: 'levy',
    before: /^(?:defence|drainage|flood|agency|disposal|board|authority|pensions?|transport|waste)$/,
  },
  {
    written: /^(?!dent$|deft$)(?:[a-z]ebt|d[a-z]bt|de[a-z]t|deb[a-z])$/,
    meant: 'debt',
    after: /^(?:charges?|repayments?|interest|management|financing|redemption)$/,
  },
  {
    written: /^(?:apy|pya|ay|py|pa|p[a-z]y|pa[a-z]|[b-z]ay)$/,
    meant: 'pay',
    after: /^(?:award|inflation)s?$/,
  },
  {
    written: /^(?:er|pr|pe|epr|pre|p[a-z]r|[a-z]er|pe[a-z])$/,
    meant: 'per',
    before: /^(?:costs?|amount|charge|tax|rate|spend|spending|expenditure)$/,
    after: /^(?:household|head|property|capita|pupil|resident|person|week|dwelling|band)/,
  },
  { written: /^(?:ar|ca|cr|acr|cra)$/, meant: 'car', after: /^(?:allowances?|parks?|parking|mileage)$/ },
  {
    written: /^(?!new$|not$)(?:[bcdfghijkopqrtuvxz]?et|n[a-z]?t|ne[a-z]?|ent|nte)$/,
    meant: 'net',
    after:
      /^(?:deficit|surplus|expenditure|cost|spending|requirement|total|current|revenue|operating|controllable)$/,
  },
  // A label of one word that is none: the total of a cost centre is often called Net and no more.
  {
    written: /^(?:[cdfhikoqrz]et|n[bcdfghjkmpqrsvwxyz]t|ne[bcdfghjklmnpqrsvyz]|nte)$/,
    meant: 'net',
    alone: true,
  },
  {
    written: /^(?:[a-z]?ent|r[a-z]?nt|re[a-z]?t|ren[a-z]?)$/,
    meant: 'rent',
    after: /^(?:allow|rebate|allce|alls|reb)/,
  },
  { written: /^(?:rant|gran|gant|grat)$/, meant: 'grant', before: /^[a-z]{3}/ },
  {
    written:
      /^(?!laid|said|raid|maid|paid)(?:[a-z]aid|p[a-z]id|pa[a-z]d|pai[a-z]|pid|pai|piad|apid|padi|ppaid|paaid|paiid)$/,
    meant: 'paid',
    after: /^(?:for|by|from)$/,
  },
  { written: /^(?:aid|pad|pid|pai)$/, meant: 'paid', before: /^(?:benefit|allowance|rebate)s?$/ },
  {
    written: /^forbad$/,
    meant: 'for bad',
    after: /^debts?$/,
  },
  {
    written: /^(?!set$|let$|get$|men$)(?:[a-z]et|m[a-z]t|me[a-z]|mt|me|emt|mte)$/,
    meant: 'met',
    before: /^be$/,
    after: /^(?:by|from)$/,
  },
  {
    written: /^(?!moan$|roan$|lean$|loin$|load$|loaf$)(?:[a-z]oan|l[a-z]an|lo[a-z]n|loa[a-z])$/,
    meant: 'loan',
    after: /^(?:repayments?|interest|charges?|redemption)$/,
  },
  { written: /^(?:nd|adn|nad)$/, meant: 'and', before: /^[a-z]+$/, after: /^[a-z]{4}/ },
  { written: /^[of]$/, meant: 'of', before: /^[a-z]{3}/, after: /^[a-z]{3}/ },
  { written: /^(?:o|f|fo)$/, meant: 'of', after: /^which$/ },
  { written: /^(?:[a-z]f|o[a-z])$/, meant: 'of', before: /^use$/, after: /^(?:balance|reserve)s?$/ },
];

/** Words longer than this are known for slips by themselves. */
const longest = 6;
const none: readonly WordContext[] = [];

/** The places of the list that a word could be meant by, whatever stands beside it: none for nearly every word. */
export function contextsOf(written: string): readonly WordContext[] {
  if (written.length > longest) return none;
  const found = contexts.filter((each) => each.written.test(written));
  return found.length === 0 ? none : found;
}

/**
 * What a word is meant for, beside its neighbours; `null` where they do not say.
 *
 * @param possible what `contextsOf` gives for the word
 */
export function inContext(
  possible: readonly WordContext[],
  before: string | undefined,
  written: string,
  after: string | undefined,
): string | null {
  const found = possible.find(
    (each) =>
      (each.alone !== true || (before === undefined && after === undefined)) &&
      (each.before === undefined || each.before.test(before ?? '')) &&
      (each.after === undefined || each.after.test(after ?? '')),
  );
  return found === undefined || found.meant === written ? null : found.meant;
}
