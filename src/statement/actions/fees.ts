/** What a text says of the fees and charges that people pay the council. */
export interface FeesFound {
  readonly way: 'lower' | 'higher';
  /** The words that decided, as the text has them. */
  readonly words: string;
}

const between = (most: number): string => String.raw`(?:[\w’'%£.,-]+ ){0,${most}}?`;
const fees = String.raw`(?:fees?|charges|tariffs?|fares?|ticket prices?|admission prices?|prices? (?:of|for)|(?:council house |dwelling )?rents|charging|charge for)\b`;
const lower = String.raw`(?:reduc(?:e|es|ed|ing|tions? (?:in|of))|lower(?:s|ed|ing)?|cut(?:s|ting)?(?: in)?|decreas(?:e|es|ed|ing)(?: in)?|cheaper|freez(?:e|es|ing)|frozen|abolish\w*|scrap\w*|waiv\w+|halv\w+|drop\w*)`;
const higher = String.raw`(?:increas(?:e|es|ed|ing)(?: in)?|rais(?:e|es|ed|ing)|rises? in|higher|new|introduc(?:e|es|ed|ing|tion of)|put(?:ting)? up|uplift\w*(?: in)?|doubl(?:e|es|ed|ing)|start(?:ed|ing)?|extend(?:ed|ing)?)`;
const is = String.raw`(?:and charges )?(?:(?:are|were|will be|have been|has been|to be|be|was|is) )?(?:also |now )?`;

const said = (way: FeesFound['way'], pattern: string): { way: FeesFound['way']; pattern: RegExp } => ({
  way,
  pattern: new RegExp(pattern, 'i'),
});

const sayings = [
  said('lower', String.raw`\b${lower}\s${between(4)}${fees}`),
  said(
    'lower',
    String.raw`\b(?:fees?|charges|fares?|prices|rents|tariffs?)\s${is}(?:reduced|lowered|cut|frozen|waived|abolished|halved|dropped)\b`,
  ),
  said('higher', String.raw`\b${higher}\s${between(4)}${fees}`),
  said(
    'higher',
    String.raw`\b(?:fees?|charges|fares?|prices|rents|tariffs?)\s(?:for ${between(4)})?${is}(?:increased|raised|put up|doubled|introduced|uplifted|higher)\b`,
  ),
  said(
    'higher',
    String.raw`\bcharging (?:users|residents|visitors|people|customers|parents|pupils|tenants|for)\b`,
  ),
  said('higher', String.raw`\b(?:now|be) charged for\b`),
  said(
    'higher',
    String.raw`\b(?:fees?|charges|fares?|prices|rents)\s${between(3)}(?:above inflation|more than inflation|by \d+(?:\.\d+)?\s?(?:%|per cent))`,
  ),
] as const;

/** Whom the public pays for what: a fee with one of these is the council’s own. */
const fromPeople =
  /\b(?:users?|residents?|customers?|public|visitors?|parents?|pupils?|tenants?|people|pensioners?|clients?|parking|car ?parks?|leisure|swimming|library|libraries|museums?|planning application|application|market stalls?|burials?|cremations?|cemeter(?:y|ies)|crematori\w+|taxi|day care|home care|meals?|admission|garden waste|bulky|pitch|allotments?|nurser(?:y|ies)|tuition|courses?|concert|theatre|tickets?|hire of|lettings?|licens\w+ fees?|permits?|school transport|searches|land charges|rents)\b/i;
/** Who is paid by the council. */
const bySuppliers =
  /\b(?:suppliers?|contractors?|consultan\w+|agenc(?:y|ies)|banks?|audit\w*|counsel|barristers?|legal|solicitors?|brokers?|software|licen[cs]es?|energy|utilit\w+|management fees?|agents?|insurers?|insurance|architects?|surveyors?|valuers?|postage|postal|transaction|card|professional|providers?|foster\w*|capital|debt|interest|financing|merchants?|couriers?|hauliers?|landfill|gate fees?|disposal|maintenance|rental|lease|leasing|hosting|call|line|telephone|mobile|recruitment|advertising|membership|subscription|placement|service charges|support charges|recharges?|internal|overhead|transport contract)\b/i;
/** How prices of suppliers are brought down. */
const byBuying =
  /\b(?:negotiat\w+|tender\w*|procur\w+|framework|consortium|competition|auctions?|re-?let|purchas\w+|buying|bought|paid to|payable to|paid by the council|contracts?)\b/i;
/** More income without a higher price. */
const byVolume =
  /\b(?:collect\w+ rates?|collection of|recover\w*|take-?up|usage|attendance|visits|volume|more (?:users|customers|visitors|members)|better collection|prompt|debtors?|arrears|income from|evasion|enforcement)\b/i;
const unless =
  /\b(?:no|not|without|never|avoid\w*|instead of|rather than|prevent\w*|limit\w*|free of)\s(?:[\w’'-]+ ){0,4}$/i;

/**
 * Finds where a text says that what people pay goes down or up. What suppliers, banks or agencies charge the council is
 * no fee of its own, nor is more income from more users.
 */
export function feesIn(text: string): readonly FeesFound[] {
  return text.split(/[;!?\n•]|\.(?=\s|$)/).flatMap((sentence): readonly FeesFound[] => {
    for (const { way, pattern } of sayings) {
      const found = pattern.exec(sentence);
      if (found === null || unless.test(sentence.slice(0, found.index))) continue;
      const [words] = found;
      const near = sentence.slice(found.index, found.index + words.length + 60);
      const just = /(?:[\w’'-]+ ){0,2}$/.exec(sentence.slice(0, found.index))?.[0] ?? '';
      if (bySuppliers.test(just) || /\b(?:payments?|invoic\w+|booking) (?:of|for)\b/i.test(words)) continue;
      const people = fromPeople.test(sentence);
      if (bySuppliers.test(words) || (bySuppliers.test(near) && !fromPeople.test(near))) continue;
      if (!people && byBuying.test(sentence)) continue;
      if (
        way === 'higher' &&
        (byVolume.test(sentence) || (!people && !/\b(?:fees|charges|charging)\b/i.test(words)))
      )
        continue;
      return [{ way, words: words.replace(/\s+/g, ' ').trim() }];
    }
    return [];
  });
}
