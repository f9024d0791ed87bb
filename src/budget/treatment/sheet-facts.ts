import type { Basis } from '../reading';
import type { BodyRow } from '../rows/body-row';
import { plainLabel } from '../../english/label-words';
import { phrases } from '../phrases';
import { findRule, type RuleIndex } from './rule-index';

/** What the sheet as a whole says about each of its lines. */
export interface SheetFacts {
  readonly basis: Basis;
  /** The amount column holds income only. */
  readonly incomeOnly: boolean;
  /** Lines are kinds of cost (employees, premises, supplies) and not services. */
  readonly subjective: boolean;
  /** The budget of a police body. */
  readonly policeBody: boolean;
  /** What the title names instead of the revenue budget; left out when it names neither. */
  readonly about?: 'capital' | 'reserves';
  /** The title names a Section 52 budget statement. */
  readonly sectionFiftyTwo: boolean;
  /** Most lines carry the name of one school each. */
  readonly schoolsByName?: boolean;
  /** And the title, or the heading over the amounts, says that they are budgets delegated to schools. */
  readonly delegatedByName?: boolean;
  /** Some line or heading names schools or education. */
  readonly showsSchools?: boolean;
  /** Some line or heading speaks of benefit. */
  readonly showsBenefit: boolean;
  /** Largest amount of the column, to weigh a line against. */
  readonly largest: number;
  /** Sum of positive amounts of rows that are no totals. */
  readonly spending: number;
  readonly coded: boolean;
}

const policeTitle =
  /\bpolice (?:authority|and crime commissioner|crime commissioner|fund|force|service)\b|\bpolice\b.*\b(?:budget|estimate|revenue|precept)\b|\bconstabulary\b|\bchief constable\b|\bpolice$/;
const forceWords =
  /\bpolice (?:officer|staff|pension|overtime|pay|cadet|constable)\b|\bpcsos?\b|\bspecial constable\b|\bpolice community support\b/;
/** What a police force has and a council has not, however the sheet is titled. */
const ofAForce =
  /\bbasic command unit\b|\bbcus?\b|\bcustody\b|\bfirearm\b|\bforensic\b|\bscene of crime\b|\bscientific support\b|\bcrime (?:management|squad|investigation|support|department|operation)\b|\bcriminal (?:justice unit|justice department|investigation|intelligence)\b|\bcid\b|\bdetective\b|\bspecial branch\b|\bmajor (?:incident|crime)\b|\bserious (?:crime|organised)\b|\bair support\b|\bairwave\b|\btraffic warden\b|\bdog section\b|\bmounted\b|\bprisoner\b|\bidentification suite\b|\boperations? support (?:group|unit|department|division)\b|\bcall handling\b|\bfinger ?print|\bforce (?:wide|headquarter|intelligence|control|communication)|\bprofessional standard (?:department|unit)\b|\bterritorial (?:policing|division)\b|\bspecialist (?:crime|operation)\b|\bcrime directorate\b|\bborough operational command\b|\bmedical examiner\b/;
/** The printed name of one school: a phase in the singular, after a name of its own. */
const schoolName =
  /^(?=.*\p{L}{3,}.*\s).*\b(?:primary|infants?['’]?|juniors?|secondary|comprehensive|grammar|high|middle|first|nursery|academy|girls|boys|community college|school|special)(?:\s+school)?(?:\s*\(?\b(?:rc|ce|c of e|va|vc|gm)\b\)?)?$/iu;
const phaseOnly =
  /^(?:total |all |other )*(?:primary|infant|junior|secondary|comprehensive|grammar|high|middle|first|nursery|special|and|or|education|school|state)*(?: (?:primary|infant|junior|secondary|comprehensive|grammar|high|middle|first|nursery|special|and|school))*$/;
/** Any word that the patterns for a row's label begin with or hold: a label without one is passed over. */
const telling = new Set(
  phrases`
    rent, benefit, basic, bcu, bcus, custody, firearm, forensic, scene, scientific, crime, criminal, cid, detective, special,
    major, serious, isb, air, airwave, traffic, dog, mounted, prisoner, identification, operation, call, finger, fingerprint,
    fingerprinting, force, professional, medical, territorial, specialist, borough, education, school, highway, housing, library, social, planning, refuse,
    waste, leisure, environmental, museum, children, police, pcso, pcsos, primary, infant, junior, secondary,
    comprehensive, grammar, high, middle, first, nursery, academy, girl, boy, college`,
);
const capitalTitle = /\bcapital (?:programme|budget|expenditure|investment|estimate|scheme|plan)\b/;
const reservesTitle =
  /^(?:statement of |summary of |schedule of |earmarked |general fund |general |use of |movement (?:on|in) )*(?:reserve|balance)(?: and (?:reserve|balance|provision))?(?: statement| summary)?(?: \d.*)?$/;
const incomeTitle =
  /\bspecific (?:and special )?grant\b|\bspecial grant\b|\bgrant (?:income|receivable|received)\b|\b(?:schedule|summary|list) of (?:fee|charge|grant|income)\b|\bincome (?:budget|summary|monitor)\b|\bgrant receivable\b/;
const otherServices =
  /\b(?:education|school|highway|housing|library|social (?:service|care)|planning|refuse|waste|leisure|environmental|museum|children)\b/;

function tells(words: readonly string[]): boolean {
  for (const word of words) if (telling.has(word)) return true;
  return false;
}

export function sheetFacts(
  rows: readonly BodyRow[],
  titles: readonly string[],
  isTotal: (row: number) => boolean,
  index: RuleIndex,
  read: { readonly basis: Basis; readonly incomeOnly: boolean },
): SheetFacts {
  let largest = 0;
  let spending = 0;
  let employees = false;
  let premises = false;
  let supplies = false;
  let benefit = false;
  /** Benefit stands in a heading: it shows benefit only where figures follow. */
  let benefitHeaded = false;
  let police = false;
  let others = 0;
  let force = 0;
  let codes = 0;
  let namesSchools = false;
  let figures = 0;
  let schools = 0;
  let lines = 0;
  for (const row of rows) {
    if (row.shape === 'blank' || row.label === '') continue;
    const { words: parts, text: words } = row.folded;
    const figured = row.shape === 'figures';
    if (figured) {
      benefit ||= benefitHeaded;
      figures += 1;
      if (row.code !== '') codes += 1;
      if (words.startsWith('employee')) employees = true;
      else if (words.startsWith('premise')) premises = true;
      else if (words.startsWith('supply')) supplies = true;
    }
    // Most labels hold none of the words that tell something of the sheet.
    if (tells(parts)) {
      if (
        /\b(?:rent allowance|rent rebate)\b|(?<!\b(?:retirement|employee|pension|staff|welfare|cost|community) )\bbenefit\b/.test(
          words,
        )
      ) {
        if (figured) benefit = true;
        else benefitHeaded = true;
      }
      if (ofAForce.test(words)) force += 1;
      if (/\b(?:school|education|isb)\b/.test(words)) namesSchools = true;
      if (figured) {
        if (!isTotal(row.row) && schoolName.test(row.label) && !phaseOnly.test(words)) schools += 1;
        if (otherServices.test(words)) others += 1;
        if (forceWords.test(words)) force += 1;
        if (!police && /\bpolice\b/.test(words)) {
          police =
            /^(?:total )?police service|^(?:total )?police authority$/.test(words) &&
            findRule(index, row.label, { section: [], negative: false, negativeNet: false })?.id ===
              'police-service';
        }
      }
    }
    if (!figured) continue;
    const amount = row.amount ?? 0;
    if (!isTotal(row.row)) {
      lines += 1;
      if (amount > largest) largest = amount;
      if (amount > 0) spending += amount;
    }
  }
  const title = titles.map(plainLabel);
  const schoolsByName = schools >= 3 && schools * 2 > lines;
  const namesRevenue = title.some((words) => /\b(?:revenue|general fund|net expenditure)\b/.test(words));
  const about = title.some((words) => words.length <= 100 && capitalTitle.test(words))
    ? 'capital'
    : title.some((words) => reservesTitle.test(words))
      ? 'reserves'
      : null;
  return {
    ...read,
    incomeOnly:
      read.incomeOnly ||
      title.some(
        (words) =>
          incomeTitle.test(words) && !/\bexpenditure\b|\bspending\b|\bexcluding\b|\bnet\b/.test(words),
      ),
    subjective: employees && (premises || supplies),
    // Officers, staff and overtime of a force stand in no council's own budget.
    // A police authority's own budget has a line for the authority itself.
    policeBody:
      others <= Math.max(force > 0 ? 1 : 0, figures * 0.15) &&
      ((!police && force >= 3) ||
        title.some(
          (words) =>
            policeTitle.test(words) &&
            !/\band police\b|\bpolice and (?:community|fire|safety)\b|\bpolice (?:liaison|consultative)\b|\bfire\b/.test(
              words,
            ),
        )),
    ...(about === null || namesRevenue ? {} : { about }),
    sectionFiftyTwo: title.some((words) => /\bsection (?:52|251)\b|\bs52\b|\bs251\b/.test(words)),
    schoolsByName,
    delegatedByName:
      schoolsByName &&
      titles.some(
        (text) =>
          findRule(index, text, { section: [], negative: false, negativeNet: false })?.id ===
            'delegated-schools' || /\b(?:school budget share|budget share)\b/.test(plainLabel(text)),
      ),
    showsSchools: namesSchools,
    showsBenefit: benefit,
    largest,
    spending,
    coded: codes > figures * 0.5,
  };
}
