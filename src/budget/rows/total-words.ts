import { fold, type Folded } from '../../english/label-words';
import { LabelMemory } from '../../english/label-memory';
import { WordList } from '../../english/word-list';
import { PhraseTable, type PhraseEntry } from '../phrase-table';
import { each, phrases } from '../phrases';

/** How strongly a label says that its row adds up others. */
export type TotalWords =
  /** A total of everything above (`Net expenditure`, `Budget requirement`). */
  | 'grand'
  /** A total with no name of its own (`Total`, `Sub total`). */
  | 'plain'
  /** A total of something named: may be a leaf (`TOTAL POLICE SERVICES`). */
  | 'named'
  /** What a council calls the sum of its services (`Directorate budgets`): one where its figures say so too. */
  | 'closing'
  | 'none';

interface TotalEntry extends PhraseEntry {
  readonly strength: TotalWords;
}

const sums = phrases`expenditure, spending, cost, budget, income, funding, financing`;
const kinds = phrases`total, net, gross, revenue, current, service`;
/** Words that say whose budget it is, and nothing of what it pays for. */
const ofTheCouncil = phrases`
  council, borough, district, county, city, town, parish, authority, force, fund, general, directorate, department,
  departmental, committee, portfolio, service, operating, operational, all, our, revenue, base, overall, and, of, the, net, gross,
  controllable, own, recommended, proposed, approved, agreed, draft, final, original, revised, estimated, whole, for, to, be,
  approval, set, by, this, year`;

/** Labels of totals, the strongest first. */
export const totalLabels: readonly TotalEntry[] = [
  {
    name: 'What the council, or a service, requires in all',
    example: 'Budget requirement',
    strength: 'grand',
    whole: phrases`service requirement, revenue requirement, budget requirement`,
  },
  {
    name: 'A total without a name of its own',
    example: 'Sub-total',
    strength: 'plain',
    whole: [
      ...phrases`
        sub total, subtotal, total, grand total, overall, net, net total, overall total, summary total,
        total net expenditure, total for service, total to, gross, debit,
        carried forward, carried fwd, c fwd, c f, brought forward, brought fwd, b fwd, b f, carried over, page total`,
      ...each(
        phrases`committee, portfolio, department, departmental, directorate, service, page, division, section, group`,
        ['total'],
      ),
      ...each(
        ['total'],
        phrases`budget, expenditure, income, cost, service, financing, funding, net, gross, cost of service, all service, requirement`,
      ),
    ],
  },
  {
    name: 'Spending after income, or income after spending',
    example: 'Expenditure over income',
    strength: 'plain',
    begins: phrases`
      expenditure over income, expenditure less income, income less expenditure, income over expenditure,
      excess of expenditure, excess of income`,
    beside: ['net', 'total'],
  },
  {
    name: 'All expenditure, or all income',
    example: 'Total net revenue expenditure',
    strength: 'grand',
    whole: each(phrases`total, net, gross, revenue, net current, service`, sums),
    beside: kinds,
  },
  {
    name: 'The net cost of one service',
    example: 'Net cost of libraries',
    strength: 'named',
    holds: phrases`net cost of`,
    without: phrases`net cost of service`,
  },
  {
    name: 'A total of all services, or what must be met by council tax',
    example: 'Net General Fund expenditure',
    strength: 'grand',
    holds: phrases`
      budget requirement, council tax requirement, demand on collection fund, net cost of service, cost of service,
      total net, net total, gross total, grand total, overall total, to be met from, to be met by, amount to be raised,
      amount to collect, amount to collected, amount to be collect, amount to be collected, amount to raise,
      general fund total, total general fund, total gross, sum to be met, sum to be raised, sum to be funded,
      sum to be financed, sum to be collected, sum to be found`,
    spans: {
      from: ['net'],
      through: phrases`total, revenue, service, operating, current, council, general, fund, controllable, non`,
      to: phrases`expenditure, budget, cost, spending, requirement`,
    },
    // `Adjustments to net current expenditure` is a line.
    without: [
      ...each(
        phrases`to, from, in, for, on, within, excluding, adjustment`,
        phrases`net, budget, gross, cost`,
      ),
      ...each(
        phrases`to, from, in, for, on, within, excluding, adjustment`,
        phrases`the net, the budget, the gross, the cost`,
      ),
    ],
  },
  {
    name: 'A total of something named',
    example: 'TOTAL POLICE SERVICES',
    strength: 'named',
    begins: phrases`total, sub total, subtotal`,
    ends: phrases`total`,
    holds: phrases`sub total, subtotal, total for, total of`,
  },
  {
    name: 'The budget of the council itself, in its own words',
    example: 'Cost of Borough Services',
    strength: 'closing',
    whole: phrases`
      requirement, budget, spending, expenditure, cost, cash limit, council tax, all service, council budget, spending plan, net,
      cost of service, all department, all directorate, all committee, all portfolio, all division`,
    beside: ofTheCouncil,
  },
  {
    name: 'What a ledger calls the total of an account',
    example: 'R100 Summary',
    strength: 'closing',
    whole: phrases`summary`,
    beside: ofTheCouncil,
  },
  {
    name: 'A budget after its changes',
    example: 'Highways revised budget',
    strength: 'closing',
    ends: phrases`
      current budget, revised budget, latest budget, adjusted budget, budget after virement, latest approved budget`,
  },
  {
    name: 'What is left of the lines above',
    example: '(Surplus) / Deficit for the year',
    strength: 'closing',
    begins: phrases`surplus deficit, deficit surplus, surplus or deficit, deficit or surplus`,
    beside: ['net'],
  },
  {
    name: 'What still has to be found',
    example: 'Budget gap still to be found / (surplus)',
    strength: 'closing',
    begins: phrases`budget gap, funding gap`,
  },
  {
    name: 'Something net, under its heading',
    example: 'Net Benefits Admin',
    strength: 'closing',
    begins: ['net'],
  },
];

const table = new PhraseTable(totalLabels);
/** Official forms say which of their lines a total adds. */
const addsLines = /\b(?:total|sum) of line\b|\bline \d+ (?:to|minus|plus|less) (?:line )?\d+\b/;
const itemNumbers = /\bitem [ivx]+ (?:minus|plus|less) item [ivx]+\b/;
const calendarYear = /^(?:19|20)\d\d$/;
const shortYear = /^\d\d?$/;
/** Longer texts speak about a total and are none. */
const mostWords = 14;

const bySoftware = /^(.+?)\s*:-\s*((?:total )?(?:expenditure|income|receipts|payments))$/i;

/** `Cemetery :- Expenditure`, as ledgers of town councils print their totals, said as others say it. */
export function saidAsTotal(label: string): string {
  const [, of, what] = label.includes(':-') ? (bySoftware.exec(label) ?? []) : [];
  return of === undefined || what === undefined ? label : `Total ${what} ${of}`;
}

/** Reads the words of a label; whether the row really is a total is for the arithmetic to say. */
export function totalWords(label: string): TotalWords {
  return totalWordsIn(fold(label));
}

const strengths = new LabelMemory<TotalWords>();

/** Words of which a label holds one where `strengthOf` finds anything in it: most hold none, and need no memory. */
const mayTotal = new WordList([...table.firstWords, ...phrases`line, item`]);

/** @param label as `fold` gives it */
export function totalWordsIn(label: Folded): TotalWords {
  if (!mayTotal.meets(label)) return 'none';
  return strengths.of(label) ?? strengths.keep(label, strengthOf(label));
}

function strengthOf(label: Folded): TotalWords {
  if (label.text === '') return 'none';
  // `2004/05 budget` is `Budget`.
  const first = label.words.findIndex((word, i) => !(i === 0 ? calendarYear : shortYear).test(word));
  if (first > 0 && first < label.words.length) return totalWordsIn(fold(label.words.slice(first).join(' ')));
  // `Total expenditure 2004/05` is `Total expenditure`.
  const year = label.words.findIndex((word, i) => i > 0 && calendarYear.test(word));
  const named = year < 0 ? label : fold(label.words.slice(0, year).join(' '));
  if (label.words[0] === 'total' && table.find(named)?.strength === 'plain') return 'plain';
  const endsInYear = year > 0 && label.words.slice(year).every((word) => /^\d+$/.test(word));
  const found = table.find(endsInYear ? named : label);
  if (addsLines.test(label.text) || itemNumbers.test(label.text)) return 'grand';
  if (found === null) return 'none';
  return found.strength === 'grand' && label.words.length > mostWords ? 'none' : found.strength;
}

/** Whether words say that their row is a total, and do not only allow it where its figures say so. */
export function saysTotal(strength: TotalWords): boolean {
  return strength !== 'none' && strength !== 'closing';
}

const comingIn = new Set(phrases`income, receipt, financing, funding, grant, resource`);

const incomeTotals = new PhraseTable([
  {
    name: 'A total of money coming in',
    example: 'Total funding',
    holds: phrases`total, sub total, subtotal, gross`,
    and: phrases`income, receipt, financing, funding, grant funding, resource`,
    without: phrases`
      school, pupil, delegated, devolved, net, less, expenditure, excluding, including, capital financing`,
  },
]);

/** A total of money coming in: the rows that it adds are income. */
export function totalsIncome(label: string): boolean {
  const folded = fold(saidAsTotal(label));
  if (!incomeTotals.knows(folded)) return false;
  // `Total resources` adds up income, `Resources total` a department.
  const total = folded.words.findIndex((word) => /^(?:total|subtotal|gross)$/.test(word));
  return folded.words.slice(total + 1).some((word) => comingIn.has(word));
}

const afterIncome = new PhraseTable([
  {
    name: 'Spending after income',
    example: 'Expenditure over income',
    begins: phrases`expenditure over income, expenditure less income, excess of expenditure`,
    beside: ['net', 'total'],
  },
]);

/** A total of spending from which a total of income was taken off. */
export function sparesIncome(label: string): boolean {
  return afterIncome.knows(fold(label));
}

const closingLabels = new PhraseTable([
  {
    name: 'What council tax must raise',
    example: 'Council tax requirement',
    holds: [
      ...phrases`council tax requirement, demand on collection fund, demand on the collection fund`,
      ...each(phrases`met, raised, funded`, phrases`from council tax, by council tax`),
    ],
  },
  {
    name: 'The council tax itself, whoever asks for it',
    example: 'Amount of Borough Council Tax',
    whole: phrases`council tax`,
    beside: phrases`
      net, amount, of, borough, district, city, county, town, and, parish, council, special, expense, total, your`,
  },
]);

/** The line of the accounts below which nothing is a service: what council tax must raise. */
export function closesTheAccount(label: string): boolean {
  const folded = fold(label);
  return closingLabels.knows(folded) && !folded.text.endsWith('council');
}

const allServices = new PhraseTable([
  {
    name: 'A total of all services, after which come adjustments, grants and funding',
    example: 'Net cost of services',
    holds: phrases`budget requirement, total service expenditure, cost of service, revenue expenditure, all service`,
    spans: {
      from: ['net'],
      through: phrases`revenue, operating, service, council, general, fund, current`,
      to: phrases`expenditure, budget, spending`,
    },
  },
]);

/** Totals of all services, after which come adjustments, grants and funding. */
export function totalsAllServices(label: string): boolean {
  return allServices.knows(fold(label));
}

const lineRange = /\b(?:total|sum) of lines? (\d+)/i;

/** The first line that an official form's total says it adds: 110 in "total of lines 110 to 165"; `null` without one. */
export function firstLineNamed(label: string): string | null {
  return lineRange.exec(label)?.[1] ?? null;
}
