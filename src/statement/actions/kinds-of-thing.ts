import type { Group } from './clauses';

/**
 * What a phrase is about, by its last word: something that people are given, something that it costs to give it, or
 * something that says nothing by itself, such as `number`.
 */
export type KindOfThing = 'given' | 'resource' | 'staff' | 'front-line staff' | 'through' | 'unknown';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Say nothing by themselves: what counts stands behind `of` or `in`. */
const through = list(
  'number numbers level levels amount amounts volume range scale scope extent quantity size length proportion share total some most certain part parts element elements list budget budgets funding fund funds spent cut',
);

/** What people get, go to or are looked after by. */
const given = list(`
  service services provision visit visits collection collections subsidy subsidies grant grants scheme schemes programme programmes
  support bus buses transport meal meals lunch lunches class classes course courses lesson lessons tuition session sessions
  activity activities club clubs patrol patrols crossing crossings warden wardens respite break breaks package packages place places
  bed beds sweep sweeps sweeping cleansing mowing gritting bin bins concession concessions advice counselling outreach
  helpline surgery surgeries inspection inspections discount discounts bursary bursaries frequency frequencies opening openings
  outing outings holiday holidays event events festival festivals cover coverage
  library libraries home homes centre centres school schools nursery nurseries playgroup playgroups creche creches museum museums gallery galleries theatre theatres
  pool pools baths toilet toilets convenience conveniences hostel hostels refuge refuges shelter shelters playground playgrounds park parks
  cemetery cemeteries tip tips shop shops desk desks counter counters reception receptions hall halls pitch pitches green greens allotment allotments
  facility facilities clinic clinics drop-in daycare care help aid adaptation adaptations maintenance card cards pass passes
  quality standard standards choice books newspapers periodicals bedding planting lollipop escort escorts
  interpretation translation mediation prevention enforcement rehabilitation reablement befriending advocacy youth
  contribution contributions award awards allowance allowances arts sport music branch branches
  workshop workshops garden gardens fountain fountains aviary
  access entitlement entitlements timetable timetables milk`);

/** What it costs to give it, and what goes wrong: the less, the better. */
const resource = list(`
  cost costs price prices spend spending expenditure overhead overheads paper paperwork printing print postage post mail stationery travel travelling mileage
  journey journeys miles energy electricity gas water fuel heating sickness absence absences absenteeism overtime agency consultants consultancy turnover
  duplication duplicate duplicates invoice invoices transaction transactions error errors mistakes fraud backlog backlogs arrears debt debts void voids re-let re-lets relet turnaround
  waiting wait waits delay delays queue queues complaint complaints call calls handling bureaucracy administration admin management layer layers tier tiers
  supplier suppliers base contract contracts contractors system systems licence licences software server servers mainframe line lines handset handsets
  equipment vehicle vehicles fleet plant store stores stock stocks inventory warehouse warehouses depot depots building buildings office offices space accommodation floor
  premises property properties lease leases leasing rent rents rates insurance premium premiums claim claims accident accidents interest advertising adverts recruitment
  landfill tonnage waste leakage emissions carbon fee fees charges charge bill bills downtime step steps stage stages form forms entry cheque cheques cash
  time times process processes procedure procedures reports meetings minutes agendas copies copying photocopying photocopiers printers machines lists list-price
  need demand dependency dependence reliance use usage barrier barriers burden burdens risk risks gap gaps crime vandalism graffiti fly-tipping litter
  admission admissions placement placements presentations homelessness breakdown breakdowns failure failures emergencies exclusions offending re-offending truancy
  input effort resources resource work workload workloads hardware telephones telephony phones mobiles data variation variations departments directorates committees
  consumption wastage theft losses loss injuries pollution congestion margin margins mark-up commission lead-in variety vacancies disruption
  hire rental renting purchase purchases buying taxi taxis rounds route routes trips trip subscriptions subscription training conferences hospitality temps bonuses enhancements discharges tiers duplicated accounts balances intervals records files filing archive storage
  surplus`);

const staff = list(
  'staff staffing post posts employee employees fte ftes headcount job jobs manager managers officer officers team teams worker workers workforce establishment position positions director directors assistants assistant personnel',
);

/** Those who stand before people themselves. */
const frontLine =
  /\b(front-?line|teach(?:er|ing)s?|social work(?:er)?s?|care (?:staff|assistants?|workers?)|carers?|home helps?|librar(?:ians?|y (?:staff|assistants?))|wardens?|rangers?|caretakers?|youth workers?|community workers?|outreach workers?|street (?:cleaners?|sweepers?)|gardeners?|crossing patrols?|escorts?|nursery (?:nurses?|staff)|support workers?|play ?workers?|lifeguards?|therapists?|psychologists?|environmental health officers?|trading standards officers?|(?:debt|welfare|housing|benefits?|careers) advis[eo]rs?|(?:park|reception|counter|enquiry|library|day centre|home care) (?:staff|keepers?|attendants?|posts?))\b/;

/** Words that make a thing the council’s own: nobody outside gets an internal mail service. */
const internal =
  /\b(?:staff|internal|courier|print(?:ing|ed)?|mail|post(?:al)?|payroll|payslips?|hr|personnel|human resources?|it|ict|finance|financial|accountancy|audit|legal|legacy|mainframe|manual|paper|paper-based|duplicat\w+|car|lease|leased|leasing|leases|bonus|subscriptions?|licen[cs]\w*|agency|consultan\w+|temporary|back-?office|corporate|committee|member|members|publicity|advert\w*|telephone|phone|vehicles?|fleet|depot|stores|surplus|unused|redundant|disused|empty|overlapping|obsolete|separate|abortive|repeat|repeated|wasted|missed|unnecessary|avoidable|needless|failed|site|chasing|data|call|cost|civic|service|conference|training|distribution|procurement|purchasing|supply|energy|insurance|bank|banking|software|computer|external|out-of-(?:county|area|borough|authority)|emergency|costly|expensive|dear|high-cost|premium|support services?|standby|crisis|unplanned|reactive|responsive|business|head|main|satellite|rented|hired|hire|travel|recruitment|management|administrative|admin|clerical|supervisory|contract|contracts|supplier|suppliers|canteen|cleaning|security|systems?|technical|desktop|pension|employers?|employer's|mileage|essential|subsistence|government|specific|professional|bought-in|non-decent|unfit|vacant|long-term|janitorial|server|print-room|abandoned|bed-and-breakfast|b&b|under-?occupied|void|voids|empty)\b/;

/** Offices to which people come. */
const publicOffice =
  /\b(?:local|neighbourhood|cash|housing|registration|register|registry|enquiry|information|advice|rent|branch|tourist|benefits?|village|community|rural|social services?|payment)\b/;
const publicHours =
  /\b(?:opening|open|librar\w+|care|help|tuition|teaching|taught|reception|desk|counter|service|warden|patrols?|museum|pool|centre|public|contact centre|visiting|support|respite|carers'|lunch)\b/;
const careWords =
  /\b(?:home|day|respite|residential|intermediate|nursing|after-?school|child|palliative|social|domiciliary|evening|night)\b/;

/** Heads that are given to people only when one of these words narrows them. */
const narrowed: readonly (readonly [head: RegExp, before: RegExp])[] = [
  [/^cleaning$/, /\b(?:street|streets|road|roads|town|beach|toilet|park|gully|graffiti|centre|shelter)\b/],
  [/^(?:lights?|lighting|lamps?)$/, /\b(?:street|road|festive|christmas|footpath|park)\b/],
  [/^control$/, /\b(?:weed|pest|dog|noise|litter|mosquito|pollution)\b/],
  [/^rounds?$/, /\b(?:library|cleaning|shelter|meals?|visiting)\b/],
  [/^purchases?$/, /\b(?:books?|library)\b/],
  [/^networks?$/, /\b(?:gritting|salting|bus|library|mowing)\b/],
  [/^groups?$/, /\b(?:support|carers?|carer|toddlers?|self-help)\b/],
  [/^points?$/, /\b(?:watering|recycling|collection|access|library)\b/],
  [/^stays?$/, /\b(?:respite|short|holiday|carers?)\b/],
  [/^parking$/, /\b(?:free|disabled|residents'?|badge|visitors'?)\b/],
  [/^swimming$/, /\b(?:free|concessionary|public|school)\b/],
  [/^travel$/, /\b(?:free|concessionary|subsidised|bus|rural)\b/],
  [/^lines?$/, /\b(?:advice|help|support|information|counselling|listening|standards|crisis|rights)\b/],
  [
    /^projects?$/,
    /\b(?:youth|community|arts|play|family|families|homeless\w*|drugs?|volunteer\w*|outreach|carers?|literacy)\b/,
  ],
  [/^sites?$/, /\b(?:waste|recycling|amenity|play|household|camp\w*|caravan|picnic|traveller)\b/],
  [/^(?:routes?|stops?)$/, /\b(?:bus|gritting|library|salting|tram)\b/],
  [/^(?:trips?)$/, /\b(?:children's|school|day|club|pensioners'?|educational)\b/],
  [/^repairs?$/, /\b(?:road|roads|pothole|footway|pavement|highway|housing|tenants?'?)\b/],
  [/^(?:cuts|cutting|trimming)$/, /\b(?:grass|verge|verges|hedge)\b/],
  [/^(?:stock|fund)$/, /\b(?:book|books|library|lending)\b/],
  [/^payments?$/, /\b(?:carers?|carers'|foster|guardians?|direct|hardship)\b/],
];
/** Places that can be closed or sold over people’s heads. */
export const places =
  /^(?:homes?|librar(?:y|ies)|centres?|schools?|hostels?|nurser(?:y|ies)|museums?|theatres?|pools?|baths|toilets?|conveniences?|clinics?|refuges?|workshops?|halls?|allotments?|playgrounds?|parks?|farms?)$/;
/** For whom: with these behind it, whatever falls is something that people are given. */
const people =
  /\b(?:people|persons?|users?|residents?|children|pupils?|carers?|guardians?|famil(?:y|ies)|clients?|patients?|pensioners?|tenants?|elderly|disabled|public|visitors?|voluntary|charit(?:y|ies)|groups?|students?|adults?|youngsters?|parents?|victims?|homeless|teenagers?|learners?|readers?|old|young|under-fives|the blind|deaf)\b/;

const determiners = list(
  'the a an its their our his her this these those any some all each every both several many two three four five six seven eight nine ten eleven twelve more other various further',
);

/** What kind of thing one group of a phrase names, by its last word and the words that narrow it. */
export function kindOfGroup({ words }: Pick<Group, 'words'>): KindOfThing {
  const named = words
    .map(({ text }) => text)
    .filter((text) => !determiners.has(text) && !/^[£\d]/.test(text));
  const head = named.at(-1);
  if (head === undefined) return 'through';
  const whole = named.join(' ');
  const before = named.slice(0, -1).join(' ');
  const [, frontLiners = null] = frontLine.exec(whole) ?? [];
  if (frontLiners !== null && (whole.endsWith(frontLiners) || staff.has(head) || head === 'hours'))
    return 'front-line staff';
  if (staff.has(head)) return 'staff';
  if (
    head === 'hours' ||
    head === 'days' ||
    head === 'evenings' ||
    head === 'nights' ||
    head === 'weekends'
  ) {
    if (publicHours.test(before)) return 'given';
    return before === '' ? 'through' : 'unknown';
  }
  if ((head === 'times' || head === 'time') && /\bopening\b/.test(before)) return 'given';
  if (head === 'office' || head === 'offices') return publicOffice.test(before) ? 'given' : 'resource';
  if (head === 'care' || head === 'help') {
    if (/\b(?:agency|external|out-of-county|costly|expensive)\b/.test(before)) return 'resource';
    if (head === 'help' && before === '') return 'given';
    return careWords.test(before) ? 'given' : 'unknown';
  }
  if (head === 'list' || head === 'lists') return /\bwaiting\b/.test(before) ? 'resource' : 'through';
  if (head === 'fund' || head === 'funding' || head === 'budget' || head === 'budgets' || head === 'funds') {
    const inner = named.slice(0, -1);
    if (inner.length === 0) return 'through';
    return inner.some((each) => given.has(each)) && !internal.test(before) ? 'given' : 'through';
  }
  if (head === 'spent' && /\btime\b/.test(before)) return 'resource';
  const narrower = narrowed.find(([each]) => each.test(head));
  if (narrower !== undefined) {
    if (narrower[1].test(before)) return 'given';
    if (!resource.has(head)) return 'unknown';
  }
  if (through.has(head)) {
    const inner = named.slice(0, -1);
    if (inner.length === 0) return 'through';
    const kind = kindOfGroup({ words: words.filter(({ text }) => inner.includes(text)) });
    return kind === 'unknown' ? 'through' : kind;
  }
  if (given.has(head) || /.schemes?$/.test(head)) {
    return internal.test(before) ||
      /^(?:(?:corporate|central|shared|administrative) )?support services?$/.test(whole)
      ? 'resource'
      : 'given';
  }
  if (resource.has(head)) return 'resource';
  return 'unknown';
}

export interface About {
  readonly kind: KindOfThing;
  readonly group: Group | null;
}

/** Heads that take their meaning from what stands behind `of`. */
const ofWhat = list(
  'maintenance support quality frequency standard standards choice provision coverage cover service services access',
);

/** Places where staff stand before people. */
const publicPlace =
  /\b(?:librar(?:y|ies)|parks?|homes?|schools?|nurser(?:y|ies)|museums?|pools?|toilets?|streets?|desks?|counters?|receptions?|day centres?|leisure centres?|youth|play|wards?|clubs?)\b/;

/**
 * What a phrase is about: the first group that says something, through `number of` and the like, and the groups beside
 * it joined by `and`. Where one of several is given to people, that one decides.
 */
export function aboutWhat(groups: readonly Group[]): About {
  let found: About = { kind: 'through', group: null };
  let passedOver = false;
  for (const [i, group] of groups.entries()) {
    const behind = i > 0 && group.after !== 'and';
    if (behind) {
      const forPeople = people.test(group.words.map(({ text }) => text).join(' '));
      if (found.kind === 'unknown' && found.group !== null && /^(?:to|for)$/.test(group.after) && forPeople) {
        return { kind: 'given', group: found.group };
      }
      if (found.kind === 'staff' && found.group !== null && /^(?:in|at|on|of|to|for)$/.test(group.after)) {
        const where = group.words.map(({ text }) => text).join(' ');
        if (publicPlace.test(where) && !/\bsame\b/.test(where))
          return { kind: 'front-line staff', group: found.group };
      }
      // Only while nothing before has said what it is, or `of` narrows an unknown word.
      passedOver = !(found.kind === 'through' || (found.kind === 'unknown' && group.after === 'of'));
    }
    if (passedOver) continue;
    const kind = kindOfGroup(group);
    if (kind === 'given' || kind === 'front-line staff') {
      const next = groups[i + 1];
      const head = group.words.at(-1)?.text ?? '';
      const narrowedBy = next?.after === 'of' && ofWhat.has(head) ? kindOfGroup(next) : null;
      const shared =
        next?.after === 'and' &&
        group.words.filter(({ text }) => !determiners.has(text)).length === 1 &&
        next.words.length > 1
          ? kindOfGroup(next)
          : null;
      if (narrowedBy === 'resource' || shared === 'resource' || shared === 'staff') {
        found = { kind: 'resource', group };
        continue;
      }
      return { kind, group };
    }
    if (found.kind === 'through' || (found.kind === 'unknown' && kind !== 'through')) found = { kind, group };
  }
  return found;
}
