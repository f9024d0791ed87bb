/** What happens in a cut. */
export type HowCut = 'closes' | 'ends' | 'falls' | 'rarer' | 'harder' | 'empty' | 'longer' | 'merged';

export interface Saying {
  readonly pattern: RegExp;
  readonly how: HowCut;
  readonly certain: boolean;
}

/** Words between two others. */
const up = (most: number): string => String.raw`(?:[\w’'-]+ ){0,${most}}?`;
const given = String.raw`(?:services?|schemes?|grants?|programmes?|provision|projects?|subsid(?:y|ies)|clubs?|patrols?|wardens?|visits?|allowances?|support|funding|centres?|librar(?:y|ies)|classes|collections?|activities|outings?|sessions?|buses|transport|meals|events?|playschemes?|courses?)`;
const period = String.raw`(?:every (?:day|week|fortnight|month|quarter)|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?)`;
const done = String.raw`(?:cleaned|swept|mown|mowed|cut|gritted|salted|emptied|collected|visited|staffed|opened|open|run|served|offered|provided|funded|supported|lit|inspected|repaired|maintained|delivered|patrolled|subsidised|manned|taught|watered|planted|available|met|given|paid|free)`;
const seen = String.raw`(?:grass|verges?|streets?|roads?|bins?|gull(?:y|ies)|pavements?|parks?|footpaths?|hedges?|refuse|rubbish|recycling|litter|pitches|lights|playgrounds?|toilets?|librar(?:y|ies)|homes?|residents?|users?|people|children|pupils?|tenants?|needs?|services?|visits?|meals?|transport|routes?|classes|clubs?|grants?|groups?|schools?|centres?|courses?)`;

const place = String.raw`(?:librar(?:y|ies)|centres?|offices?|toilets?|pools?|baths|museums?|desks?|receptions?|schools?|clubs?|homes?|halls?|counters?|parks?|tips?|sites?)`;
const clock = String.raw`(?:\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|o'clock)|\d{1,2}[.:]\d\d|noon|midday|midnight)`;

const saying = (how: HowCut, ...parts: readonly string[]): Saying => ({
  pattern: new RegExp(String.raw`\b${parts.join('')}`, 'i'),
  how,
  certain: true,
});

/** Ways of saying that people get less in which no single verb and its object tell it. */
export const sayings: readonly Saying[] = [
  // Harder to get.
  saying(
    'harder',
    String.raw`(?:rais\w+|tighten\w*|stricter|tougher|higher|narrow\w*|restrict\w*|harden\w*|increas\w+|lift\w*)\s${up(5)}(?:eligibility|criteria|thresholds?)\b`,
  ),
  saying(
    'harder',
    String.raw`(?:restrict\w*|narrow\w*|tighten\w*|limit\w*)\s${up(5)}(?:entitlements?|access)\b`,
  ),
  saying(
    'harder',
    String.raw`(?:eligibility|criteria|thresholds?)\s${up(5)}(?:raised|tightened|restricted|narrowed|higher|stricter|tighter|lifted|increased|rises?|rose)\b`,
  ),
  saying(
    'harder',
    String.raw`only\s${up(6)}(?:critical|substantial|severe|highest|greatest|most)\s${up(3)}(?:needs?|risk|cases?)\b`,
  ),
  saying(
    'harder',
    String.raw`(?:from|move from) (?:low|moderate|substantial)(?:\s[\w’'-]+){0,3}? to (?:moderate|substantial|critical)\b`,
  ),
  saying('harder', String.raw`(?:critical|substantial)(?: and (?:critical|substantial))?(?: needs?)? only\b`),
  saying(
    'harder',
    String.raw`(?:harder|more difficult|tougher)\s${up(5)}to (?:qualify|get|obtain|claim|access|receive)\b`,
  ),
  saying(
    'harder',
    String.raw`(?:needs?|people|users?|residents?|families|pupils?|children|carers?)\s${up(4)}(?:no longer|not|lose|losing|stop)\s${up(2)}(?:met|qualif\w+|eligible|entitled|helped|supported|served|get|receive|receiving)\b`,
  ),
  saying(
    'harder',
    String.raw`(?:fewer|less) (?:people|users|residents|children|pupils|families|carers|clients|pensioners|tenants|households)\s${up(2)}(?:get|getting|receiv\w+|qualif\w+|served|supported|helped|given|offered|visited|seen|attend\w*)\b`,
  ),
  // Ends.
  saying('ends', String.raw`${seen}\s${up(5)}no longer (?:be )?(?:${done}|\w+ed)\b`),
  saying(
    'ends',
    String.raw`no longer\s${up(2)}(?:provid\w+|fund\w*|offer\w*|subsidis\w+|support\w*|run|deliver\w*|clean\w*|mow|grit|visit\w*|collect\w*|giv\w+|pay(?:ing)? for)\s${up(4)}${seen}\b`,
  ),
  saying('ends', String.raw`${seen}\s${up(3)}(?:will|would|are|is|to) not (?:be )?${done}\b`),
  saying(
    'ends',
    String.raw`(?:will|would|do|does|did|to) not (?:be )?(?:renew|replac|fund|provid|run|continu|open)(?:e|ed|ing|s)?\s${up(5)}${given}\b`,
  ),
  saying('ends', String.raw`phas(?:e|es|ed|ing) out\s${up(5)}${given}\b`),
  saying('ends', String.raw`(?:brought|bring\w*|com(?:e|es|ing)|came) to an end\b`),
  saying(
    'ends',
    String.raw`${given}\s${up(4)}(?:not (?:be |being )?(?:renewed|replaced|continued)|abandoned|lapse[sd]?|phased out|wound (?:up|down)|will go|goes|has gone|have gone|to go)\b`,
  ),
  saying(
    'ends',
    String.raw`(?:buses|homes|wardens?|rangers?|patrols?|places|beds|workers?|librarians?|teachers?|escorts?)\s${up(5)}(?:will go|go|goes|gone|to go)\s*[.,;]?$`,
  ),
  saying('ends', String.raw`(?:without|not) renew(?:ing|ed)?\s${up(4)}${given}\b`),
  saying('ends', String.raw`(?:give|giving|gave|given) up\s${up(4)}(?:${given}|opening)\b`),
  saying(
    'ends',
    String.raw`(?:day|evening|weekend|saturday|sunday|night|open access)(?: time)?(?: opening| sessions?| service)?\s${up(3)}(?:ends?|ended|ceas\w+|stops?|stopped|withdrawn|given up|dropped)\b`,
  ),
  saying(
    'ends',
    String.raw`(?:librar(?:y|ies)|toilets?|conveniences|centres?|homes?|clubs?|pools?|schools?)\s${up(5)}(?:fac(?:e|es|ing)|threatened with|earmarked for|at risk of|proposed for)\s${up(1)}closure\b`,
  ),
  saying(
    'ends',
    String.raw`(?:withdrawn|removed|taken away) from\s${up(6)}(?:people|people's|users?|residents|children|pupils|carers|families|schools|groups|villages?)\b`,
  ),
  saying(
    'ends',
    String.raw`no longer (?:takes? place|happens?|meets?|runs?|operates?|exists?|calls?|serves?|opens?)\b`,
  ),
  {
    pattern: new RegExp(String.raw`\b${place}\s${up(3)}replaced by\b`, 'i'),
    how: 'closes',
    certain: false,
  },
  // Posts stand empty.
  saying(
    'empty',
    String.raw`non-(?:replacement|filling|renewal) of\s${up(5)}(?:rangers?|wardens?|workers?|teachers?|officers?|assistants?|carers?|librarians?|leavers|staff|posts?)\b`,
  ),
  saying(
    'empty',
    String.raw`no replacement (?:of|for)\s${up(4)}(?:rangers?|wardens?|workers?|teachers?|officers?|assistants?|carers?|librarians?|leavers|staff)\b`,
  ),
  saying(
    'empty',
    String.raw`(?:hold|holds|holding|held|keep|keeps|keeping|kept|leave|leaves|leaving|left|freez\w+|frozen|froze)\s${up(6)}(?:vacant|vacanc(?:y|ies)|unfilled|recruitment)\b`,
  ),
  saying(
    'empty',
    String.raw`(?:posts?|jobs?|positions?|vacanc(?:y|ies)|recruitment|appointments?)\s${up(7)}(?:freeze|frozen|unfilled|empty|vacant|held open|not (?:be )?(?:filled|replaced|recruited))\b`,
  ),
  saying('empty', String.raw`(?:freez\w+|frozen|froze)\s${up(4)}(?:posts?|vacanc\w+|appointments?)\b`),
  saying(
    'empty',
    String.raw`(?:not|delay\w*|defer\w*|slow\w*)\s${up(2)}(?:fill\w*|recruit\w*|replac\w+|appoint\w*)\s${up(5)}(?:vacan\w+|posts?|staff|leavers|workers?|officers?|assistants?|wardens?|teachers?)\b`,
  ),
  saying(
    'empty',
    String.raw`(?:staff|leavers|workers?|officers?|assistants?|wardens?|teachers?|librarians?) who (?:leave|left|retire|go)\s${up(3)}not\s${up(1)}replaced\b`,
  ),
  // Less often.
  saying(
    'rarer',
    String.raw`(?:${period}|alternate[- ]week(?:ly)?|every (?:two|second|other|three|four|six|eight) (?:weeks?|months?|days?)|twice|once)\s${up(4)}(?:instead of|in place of|rather than|not)\s${up(3)}(?:${period}|every week|each week|each day|every day|every two|twice|three times|four times|two|three)\b`,
  ),
  saying(
    'rarer',
    String.raw`from (?:${period}|twice[- ]weekly|twice|three times|four times|every (?:day|week))(?:\s[\w’'-]+){0,4}? to (?:${period}|once|twice|every (?:two|second|other|three|four|six)|alternate)\b`,
  ),
  saying(
    'rarer',
    String.raw`(?:moved?|moving|chang\w+|switch\w+|convert\w*)\s${up(5)}to (?:a )?(?:fortnightly|monthly|alternate)\b`,
  ),
  saying('rarer', String.raw`${seen}\s${up(5)}less (?:often|frequent(?:ly)?|regular(?:ly)?)\b`),

  saying(
    'rarer',
    String.raw`only (?:once|twice|\d+ times|(?:one|two|three|four) times?) (?:a|each|every|per)\b`,
  ),
  saying(
    'rarer',
    String.raw`(?:moved?|moving|cut|reduced|changed?|down|fall\w*|falls) (?:back )?to (?:once|twice|every (?:two|second|other|three|four|six)|(?:two|three|four|five|six|\d+) (?:times|days|visits|sessions|evenings)) (?:a|each|every|per|weeks?|months?)\b`,
  ),
  saying(
    'falls',
    String.raw`(?:open|opens|clos\w+|lock\w*|shut\w*|start\w*|finish\w*|ends?|until|till|from)\s${up(2)}${clock}\s${up(1)}(?:instead of|in place of|rather than|not)\s${up(2)}${clock}`,
  ),
  saying(
    'falls',
    String.raw`${place}\s${up(5)}(?:clos\w+|shut\w*|lock\w*)\s${up(3)}(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|at (?:weekends?|lunch ?times?)|in (?:the )?(?:evenings?|winter|mornings?|afternoons?)|earlier|early|(?:one|two|three|a) (?:days?|mornings?|afternoons?|evenings?))\b`,
  ),
  saying('ends', String.raw`no longer (?:be )?(?:free of charge|free(?! of))\b`),
  saying(
    'ends',
    String.raw`(?:patrols?|wardens?|rangers?|teachers?|workers?|assistants?|librarians?|carers?|${given})\s${up(5)}(?:is|are|be|was|were) not (?:being |be )?(?:replaced|renewed|filled|recruited|continued)\b`,
  ),
  saying(
    'harder',
    String.raw`(?:declin\w+|refus\w+|turn\w* away|turn\w* down|no new|not accept\w*|not tak\w*|stop\w* taking)\s${up(3)}(?:applicants?|applications?|referrals?|clients?|users?|cases|members|packages|admissions|places|children|families)\b`,
  ),
  saying(
    'harder',
    String.raw`(?:limited|restricted|capped|rationed) to\s${up(3)}(?:per|each|a|for each|for every) (?:family|household|person|child|pupil|user|resident|week|month|year|visit)\b`,
  ),
  saying('longer', String.raw`waiting lists?\s${up(2)}(?:brought in|introduced|opened|started|set up)\b`),
  saying(
    'rarer',
    String.raw`(?:days?|times|visits?|sessions?) (?:a|each|per) week\s(?:instead of|in place of|rather than|not) (?:daily|every day|each day)\b`,
  ),
  saying(
    'falls',
    String.raw`(?:${given}|places|beds|hours|lessons|tuition)\s${up(3)}(?:down|fall|falls|fell|fallen) (?:by|to) (?:an?|one|two|three|half|\d)`,
  ),
  saying(
    'falls',
    String.raw`(?:open|opens|clos\w+|shuts?)\s(?:at|from|until|till) \d{1,2}(?:[.:]\d\d)?\s${up(1)}(?:instead of|in place of|rather than|not)\b`,
  ),
  saying('falls', String.raw`(?:by appointment|on call|on request) only\b`),
  saying(
    'falls',
    String.raw`(?:open\w*|visit\w*|available)\s${up(3)}by (?:prior )?(?:arrangement|appointment|request)\b`,
  ),
  saying(
    'rarer',
    String.raw`(?:one|two|three|four|five|six|\d+) [\w-]+ (?:a|each|per) (?:day|week|month|year),? down from\b`,
  ),
  saying('closes', String.raw`${place}\s${up(6)}boarded up\b`),
  saying('longer', String.raw`tak\w+\s${up(3)}(?:minutes?|hours?|days?|weeks?|months?) longer\b`),
  saying(
    'harder',
    String.raw`(?:bookings?|applications?|referrals?|requests?|callers)\s${up(3)}(?:refused|turned away|turned down|declined|not taken)\b`,
  ),
  saying(
    'ends',
    String.raw`(?:taken|cut|dropped) (?:out of|from)\s${up(3)}(?:care plans?|care packages?|packages of care)\b`,
  ),
  saying(
    'falls',
    String.raw`(?:${seen}|${given}|care|help|tuition|respite)\s${up(6)}(?:on |in |during )?(?:weekdays?|weekends?|mornings?|afternoons?|evenings?|term[- ]time|school holidays|summer|winter|january|february|march|april|may|june|july|august|september|october|november|december)\s${up(1)}only\b`,
  ),
  saying(
    'falls',
    String.raw`(?:stand\w*|stood|sign\w*|knock\w*|go\w*|come\w*)\s(?:down|off|off duty)\s(?:at\s)?${clock}\s${up(1)}(?:instead of|in place of|rather than|not)\s${up(2)}${clock}`,
  ),
  saying(
    'falls',
    String.raw`(?:${given})\s${up(3)}(?:held|frozen|kept|set|limited|capped|pegged)\s(?:at|to)\s(?:[1-9]\d|[a-z]+)(?:%| per cent)(?: of)?\b`,
  ),
  saying('harder', String.raw`waiting lists?\s${up(3)}(?:closed|closes|shut|suspended|frozen)\b`),
  // People wait or walk longer, in larger groups.
  saying('longer', String.raw`wait(?:s|ing)? longer\b`),
  saying(
    'longer',
    String.raw`(?:longer|increas\w+|rais\w+|extend\w*|lengthen\w*)\s${up(3)}(?:waiting (?:times?|lists?)|waits?|response times?|intervals? between|queues|class sizes?|group sizes?|walking distances?)\b`,
  ),
  saying(
    'longer',
    String.raw`(?:waiting (?:times?|lists?)|response times?|class sizes?)\s${up(3)}(?:rise|rises|rose|increase[sd]?|lengthen\w*|grow|grew)\b`,
  ),
  saying('longer', String.raw`(?:larger|bigger)\s${up(2)}(?:classes|groups|class sizes?)\b`),
  saying(
    'longer',
    String.raw`(?:introduc\w+|open\w*|start\w*|set up)\s(?:a )?(?:waiting lists?|rationing)\b`,
  ),
  saying(
    'longer',
    String.raw`(?:${seen}|repairs?|maintenance|adaptations?)\s${up(3)}(?:deferred|postponed|put off|put back|skipped)\b`,
  ),
  // Open or there for less of the day.
  saying(
    'falls',
    String.raw`(?:clos\w+|shut\w*)\s${up(1)}${place}\s${up(5)}(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|at (?:weekends?|lunch ?times?)|in (?:the )?(?:evenings?|winter|mornings?|afternoons?)|earlier|early|for (?:a|one|two) (?:day|week|month)s?)\b`,
  ),
  saying(
    'falls',
    String.raw`(?:services?|librar(?:y|ies)|centres?|offices and services)\s${up(3)}clos\w+ (?:for|on|at|in)\b`,
  ),
  saying(
    'falls',
    String.raw`(?:open|available|staffed|covered|operat\w+)\s${up(3)}only\s${up(4)}(?:days?|hours|mornings?|afternoons?|weekdays|weekends|a week)\b`,
  ),
  saying('falls', String.raw`only\s${up(3)}(?:open|available|staffed)\b`),
  saying('falls', String.raw`(?:hours?|days?|evenings?|sessions?|mornings?|afternoons?) (?:less|fewer)\b`),
  saying('falls', String.raw`(?:unstaffed|unmanned)\b`),
  saying(
    'falls',
    String.raw`(?:fewer|less|reduced|cut(?:ting)?) (?:staff|workers?|officers?|posts?|people|hands) to (?:look after|clean|care for|staff|help|serve|maintain|sweep|teach|support|visit|supervise)\b`,
  ),
  saying(
    'falls',
    String.raw`(?:street ?lights?|street lighting|street ?lamps?)\s${up(4)}(?:off|dimmed|out|removed)\b`,
  ),
  saying(
    'falls',
    String.raw`(?:switch\w*|turn\w*) (?:off|out)\s${up(4)}(?:street ?lights?|street lighting|lamps?)\b`,
  ),
  saying('falls', String.raw`service (?:reductions?|cuts?|cutbacks?|withdrawals?)\b`),
  saying(
    'falls',
    String.raw`(?:lower|lowering|poorer|reduced|reducing|drop\w* in|fall in)\s${up(3)}(?:standards?|quality|specification|service levels?|levels? of service)\b`,
  ),
  saying(
    'falls',
    String.raw`(?:control|cleaning|cleansing|maintenance|gritting|mowing|planting|support|provision|lighting|help|care|advice|teaching|tuition)\s${up(3)}(?:cut|reduced|halved) (?:in half|by (?:a |one |two )?(?:half|third|quarter|fifth|\d+))`,
  ),
];

/** What the council does for itself: done less often, nobody outside gets less. */
export const ownRuns =
  /\b(?:payroll|payslips?|pay runs?|reports?|reporting|meetings?|minutes|agendas?|members|vehicles?|fleet|invoices?|cheques?|payments? to suppliers|suppliers?|orders?|deliver(?:y|ies) of (?:stationery|paper|supplies)|stationery|statements?|reconciliations?|returns?|back-?ups?|meter readings?|newsletters?|monitoring|audits?|banking|cash collections?)\b/i;
export const forPeople = new RegExp(String.raw`\b(?:${seen}|${given}|pupils?|carers?)\b`, 'i');
/** Posts and things inside the council, at which nobody from outside stands. */
export const backOffice =
  /\b(?:back-?office|admin\w*|clerical|payroll|finance|financial|accounts?|accountancy|hr|personnel|it|ict|support staff|management|managers?|manager's|typing|secretarial|post ?room|print|headquarters|corporate)\b/i;
/** Thresholds over which papers go, not people. */
export const paperThreshold =
  /\b(?:tender\w*|procur\w+|quotations?|purchas\w+|orders?|contracts?|capital|de minimis|approvals?|delegat\w+|virement|invoice\w*|insurance|evaluation|selection|supplier\w*)\b/i;
