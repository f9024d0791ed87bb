import type { Paragraph } from '../edition';

const rule = (id: string, says: string, ...evidence: readonly string[]): Paragraph => ({
  id,
  says,
  evidence,
});

/** Rules of the later guidance as councils' own papers show them. Numbered once and for all: P1, P2 and so on. */
export const practice: readonly Paragraph[] = [
  rule(
    'P1',
    'The yearly 2.5% adds up: each authority has to reach 7.5% of its 2004/05 baseline by 2007/08. Targets are running totals, compared with gains at each year end.',
    'commons-2006-12',
    'pocket-guide-2005',
    'poole-forward-2007',
  ),
  rule(
    'P2',
    'Gains made from 1 April 2004 count towards the three years, if they last to 2007/08.',
    'hampshire-framework',
    'hampshire-backward-2005',
    'poole-forward-2007',
  ),
  rule(
    'P3',
    'First targets rested on estimated spending. The ministry then restated every baseline to the 2004/05 out-turn.',
    'hampshire-forward-2006',
    'poole-forward-2007',
    'staffordshire-moorlands-2007',
  ),
  rule(
    'P4',
    'Councils carried the first year forward in three ways after the restatement. Poole kept its first year and took the new base from then on; Hampshire took the new base for both later years; the targets of Staffordshire Moorlands fit new yearly steps added to an old first year.',
    'poole-forward-2007',
    'hampshire-forward-2006',
    'staffordshire-moorlands-2007',
  ),
  rule(
    'P5',
    'Capital spending is in the baseline, net of capital receipts, beside revenue.',
    'hampshire-framework',
    'hampshire-forward-2005',
  ),
  rule(
    'P6',
    'Grants that the council pays out were left out of the baseline by one county.',
    'hampshire-framework',
  ),
  rule(
    'P7',
    'The half that must be cashable is tested on the authority’s total and never on a row: a county filed a highways row of £3.8m with £0.78m cashable.',
    'surveyor-2006',
    'poole-forward-2007',
  ),
  rule(
    'P8',
    'Councils read the half in three ways: half of the year’s gains, half of the gains added up so far, or cashable gains worth 1.25% of the baseline a year.',
    'hampshire-framework',
    'hampshire-forward-2005',
    'poole-forward-2007',
  ),
  rule(
    'P9',
    'Forward looks fell due on 15 April 2005, 18 April 2006 and 12 April 2007.',
    'hampshire-forward-2005',
    'hampshire-forward-2006',
    'poole-forward-2007',
    'pocket-guide-2005',
  ),
  rule(
    'P10',
    'A backward look for 2004/05 fell due on 15 June 2005. The one for 2005/06 was first due on 14 June 2006 and was moved to 6 July 2006. No paper that we read dates the two that followed.',
    'hampshire-backward-2005',
    'hampshire-backward-2006',
    'bath-backward-2006',
  ),
  rule(
    'P11',
    'The leader, the chief executive and the chief finance officer sign, whatever the finance officer’s title is. Some councils filed first and had members approve it later.',
    'hampshire-forward-2006',
    'bath-backward-2006',
    'poole-forward-2007',
  ),
  rule(
    'P12',
    'The forward look asks for the council and its contact, a strategy, the key actions of the year, and for each row the gains expected, with the parts that are cashable, from capital spending and from other spending. One council left the last two blank.',
    'salford-forward-2005',
  ),
  rule(
    'P13',
    'The backward look holds four pairs in each row, total and cashable: gains sustained from before, further gains of the year, the part of these that will last, and the running total at the year end.',
    'hampshire-backward-2006-form',
    'bath-backward-2006',
  ),
  rule(
    'P14',
    'Whether the running total adds all further gains or only those that will last is not decided by the returns: in the rows that could be read whole the two were the same. Either sum is accepted.',
    'hampshire-backward-2006-form',
    'bath-backward-2006',
  ),
  rule(
    'P15',
    'A quality cross-check stands with each row: an indicator before and after, and whether it was met. An indicator that is not on the approved list is entered as 0 and then 1 and explained in words; the 0 and 1 are a code.',
    'hampshire-backward-2006-form',
    'bath-backward-2006',
    'gloucestershire-2005',
  ),
  rule(
    'P16',
    'Gains that cut across services go into one of four rows: corporate services, procurement, productive time, transactions.',
    'hampshire-forward-2006',
  ),
  rule('P17', 'Local transport was returned in two rows, highways and the rest.', 'surveyor-2006'),
  rule(
    'P18',
    'A mid-year update went in each November from single-tier and county councils. Districts and councils rated excellent were excused. No form of it is known.',
    'glossary',
    'pocket-guide-2005',
  ),
  rule(
    'P19',
    'Gains are measured in real terms, by the deflator of gross domestic product and later by 2.09%. Some areas were excepted; which, no paper that we read says.',
    'hampshire-backward-2006',
  ),
  rule(
    'P20',
    'The national sum of councils’ statements leaves out schools, police and fire and came to £3bn over the three years.',
    'publicnet-2005-06',
    'publicnet-2006-06',
    'lgc-finance-2006',
  ),
  rule(
    'P21',
    'Council housing counts: social housing and homelessness gains stand in the national sums.',
    'community-care-2005',
  ),
  rule(
    'P22',
    'Spending that is not schools’ own counts: what the education authority keeps, and children’s social services.',
    'hampshire-draft-2005',
  ),
  rule(
    'P23',
    'Calculations have to be sound enough to show to a third party. Where auditors have doubts, the council amends its return.',
    'lgc-guidance-2006',
  ),
  rule(
    'P24',
    'From 2006/07 the gains sustained cover all earlier years, not the last year alone.',
    'backward-2007-page',
  ),
  rule(
    'P25',
    'After 2007/08 the statements end. One national indicator follows, and only cashable gains count in it.',
    'glossary',
  ),
];
