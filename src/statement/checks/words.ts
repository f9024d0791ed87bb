import type { CheckWords } from '../check';

/** What the checks share when a figure they need cannot be read. */
export const unreadableMessage = {
  says: '{label}: this cannot be checked while {blockers} cannot be read as an amount.',
  remedy: 'Put that right first; the check then runs by itself.',
} as const;

const correctOne = 'Look both figures up in the working papers and correct the one that is wrong.';

/** Every sentence of the checks, by check. Figures stand in braces; `{cell}` is the first cell named, `{cell2}` the next. */
export const checkWords = {
  'cashable-within-total': {
    title: 'Cashable gains are not more than total gains',
    why: 'Cashable gains are a part of all gains.',
    messages: {
      above: {
        says: '{label}: of {gains}, {cashable} is entered as cashable in {cell}, which is more than the {total} in {cell2}.',
        remedy: correctOne,
      },
      'cashable-blank': {
        says: '{label}: {total} is entered in {cell2} ({gains}), and {cell} does not say how much of it is cashable.',
        remedy: 'Enter the cashable part, 0 if none of it is.',
      },
      'total-blank': {
        says: '{label}: {cashable} is entered as cashable in {cell} and the gains it is a part of are blank ({gains}).',
        remedy: 'Enter the total gains.',
      },
    },
    notApplicable: 'No gains are entered.',
    explain: '',
    notCheckable: 'Whether money was really freed cannot be seen from a statement.',
  },
  'lasting-within-further': {
    title: 'Gains expected to last are not more than the further gains',
    why: 'The gains that will last are a part of the gains made in the year.',
    messages: {
      above: {
        says: '{label}: {lasting} is expected to last in {cell}, which is more than the {further} of further gains in {cell2} ({part}).',
        remedy: correctOne,
      },
      'further-blank': {
        says: '{label}: {lasting} is expected to last in {cell} and the further gains it is a part of are blank ({part}).',
        remedy: 'Enter the further gains of the year.',
      },
    },
    notApplicable: 'No gains are entered as expected to last.',
    explain: '',
    notCheckable: 'Whether a gain will last is a forecast.',
  },
  'cumulative-adds-up': {
    title: 'Cumulative gains are the gains sustained and those of the year',
    why: 'The running total is what was sustained from before and the further gains, all of them or those that will last: the returns do not decide which, so either is accepted.',
    messages: {
      apart: {
        says: '{label}: {cell} gives cumulative gains of {cumulative} ({part}). With what was sustained, all further gains come to {all} and those that last to {lasting}.',
        remedy: 'Correct the cumulative figure or one of those that it is made of.',
      },
      blank: {
        says: '{label}: {cell} gives no cumulative gains ({part}), though {all} was sustained or gained.',
        remedy: 'Enter the cumulative gains at the year end.',
      },
    },
    notApplicable: 'No gains are entered.',
    explain: '',
    notCheckable: '',
  },
  'capital-and-other-add-up': {
    title: 'Capital and other spending together are the expected gains',
    why: 'The form splits the gains expected between capital and other spending. A filed return left both blank, and that is accepted.',
    messages: {
      apart: {
        says: '{label}: capital of {capital} and other spending of {other} come to {together}, and {cell} expects gains of {expected}.',
        remedy: 'Correct the split or the gains expected, leave both parts blank, or explain.',
      },
      'expected-blank': {
        says: '{label}: {together} is split between capital and other spending, and the gains expected in {cell} are blank.',
        remedy: 'Enter the gains expected.',
      },
    },
    notApplicable: 'No gains are split between capital and other spending.',
    explain: 'Why the parts differ from the whole, and by how much.',
    notCheckable: '',
  },
  'rows-add-to-total': {
    title: 'Each total is the sum of its rows',
    why: 'The total is what the authority is measured by.',
    messages: {
      apart: {
        says: 'The rows of “{gains}” add up to {sum}, and the total in {cell} is {total}: {difference} {direction}.',
        remedy: 'Find the row that was changed or left out, or put the sum back into the total.',
      },
      blank: {
        says: 'The rows of “{gains}” add up to {sum}, and the total in {cell} is blank.',
        remedy: 'Put the sum of the rows into the total.',
      },
    },
    notApplicable: 'The statement has no row of totals, or no figures to add.',
    explain: '',
    notCheckable: '',
  },
  'no-negative-gains': {
    title: 'No gain is below zero',
    why: 'A statement holds gains; a loss in one place is no negative gain.',
    messages: {
      negative: {
        says: '{label}: {cell} holds {amount} ({gains}).',
        remedy: 'Correct the sign. If a gain did not last, lower the figure that it was part of.',
      },
    },
    notApplicable: 'No gains are entered.',
    explain: '',
    notCheckable: '',
  },
  'amounts-are-numbers': {
    title: 'Every amount is a number',
    why: 'Excel’s sums pass over text without a word, so a figure that is text is missing from the total.',
    messages: {
      'figure-as-text': {
        says: '{label}: {cell} holds “{text}” as text, not as a number.',
        remedy: 'Turn it into the number.',
      },
      ambiguous: {
        says: '{label}: {cell} holds “{text}” as text, which could be read in more than one way.',
        remedy: 'Type the amount as a plain number, with a minus in front if it is one.',
      },
      nil: {
        says: '{label}: {cell} holds “{text}” where an amount belongs.',
        remedy: 'Enter 0 if there is none, or leave the cell blank.',
      },
      percentage: {
        says: '{label}: {cell} holds a percentage ({text}) where an amount belongs.',
        remedy: 'Enter the amount in pounds.',
      },
      date: {
        says: '{label}: {cell} shows a date where an amount belongs.',
        remedy: 'Set the cell’s format to Number and enter the amount.',
      },
      'yes-or-no': {
        says: '{label}: {cell} holds {text} where an amount belongs.',
        remedy: 'Enter the amount in pounds.',
      },
      words: {
        says: '{label}: {cell} holds “{text}” where an amount belongs.',
        remedy: 'Enter the amount in pounds, and put the words into a note.',
      },
      fraction: {
        says: '{label}: {cell} holds {text}, which is finer than a penny, so it cannot be compared exactly.',
        remedy: 'Round it to whole pounds or pence.',
      },
      'too-large': {
        says: '{label}: {cell} holds {text}, which is too large to be held exactly.',
        remedy: 'Correct the figure.',
      },
      covered: {
        says: '{label}: {cell} lies under a merged area, so that it cannot be told whose figure it shows.',
        remedy: 'Unmerge the cells and enter each figure in its own.',
      },
    },
    notApplicable: 'No amounts are entered.',
    explain: '',
    notCheckable: '',
  },
  'no-formula-errors': {
    title: 'No formula shows an error',
    why: 'What is broken cannot be added, and every total that uses it breaks as well.',
    messages: {
      broken: {
        says: '{label}: {cell} shows {error}.',
        remedy: 'Mend the formula in this cell first; cells that take their figure from it follow.',
      },
      follows: {
        says: '{label}: {cell} shows {error} because of what stands in {blockers}.',
        remedy: 'Mend what is named first.',
      },
    },
    notApplicable: 'No amounts are entered.',
    explain: '',
    notCheckable: 'Formulas that reach into other workbooks are taken by what they show.',
  },
  'amounts-in-stated-unit': {
    title: 'Amounts are in the unit that their heading states',
    why: 'Pounds entered as thousands, or the reverse, are a thousandfold out; such a slip stands in a filed return.',
    messages: {
      'all-small': {
        says: 'The largest figure of “{gains}” is {largest}, in {cell}: the column looks as if it were entered in thousands, and its heading says pounds.',
        remedy: 'Multiply the figures by a thousand, or let the heading say £000.',
      },
      'all-large': {
        says: 'The largest figure of “{gains}” comes to {largest}, in {cell}: the heading says {unit}, and the figures look as if they were pounds.',
        remedy: 'Correct the heading’s unit, or the figures.',
      },
      small: {
        says: '{label}: {cell} holds {amount}, while other rows of “{gains}” lie about {usual}: it may be in thousands.',
        remedy: 'If thousands were meant, enter the amount in full. If not, explain.',
      },
      large: {
        says: '{label}: {cell} holds {amount}, a thousand times what other rows of “{gains}” hold or more (about {usual}): it may have three noughts too many.',
        remedy: 'Correct the figure, or explain.',
      },
      unstated: {
        says: 'The heading of “{gains}” in {cell} does not say in which unit its figures are; pounds were taken.',
        remedy: 'Add (£) to the heading.',
      },
    },
    notApplicable: 'No amounts are entered.',
    explain: 'What makes the figure so much smaller or larger than the others, with its size.',
    notCheckable: 'A slip of ten or a hundred cannot be told from a real figure.',
  },
  'totals-are-formulas': {
    title: 'No total is typed over its formula',
    why: 'A typed total stays as it is when a row changes.',
    messages: {
      typed: {
        says: 'The total of “{gains}” in {cell} is typed in as {total}, while other totals of the row are formulas.',
        remedy: 'Put the formula back, and look whether the total still says what it should.',
      },
    },
    notApplicable: 'The statement has no row of totals, or all of its totals are typed.',
    explain: 'Why this one total has to be typed.',
    notCheckable: '',
  },
  'totals-reach-every-row': {
    title: 'Each total’s formula reaches every row',
    why: 'A row that was added below a sum is not in it.',
    messages: {
      short: {
        says: 'The formula in {cell} ({formula}) does not take in {missed} of “{gains}”.',
        remedy: 'Extend the sum to every row.',
      },
      'not-a-sum': {
        says: 'The total of “{gains}” in {cell} is worked out in another way than by adding its rows ({formula}), so it cannot be told whether it takes in every row.',
        remedy: 'Look at the formula, or replace it by a sum of the rows.',
      },
    },
    notApplicable: 'No total is a formula over rows of its own sheet.',
    explain: '',
    notCheckable: '',
  },
  'cashable-at-least-half': {
    title: 'At least half of the gains are cashable',
    why: 'Half or more of the authority’s gains have to free money. It is the total that counts, never one row, and exactly half is enough.',
    messages: {
      under: {
        says: 'Of {gains} of {total}, {cashable} is cashable: {short} short of the {least} that has to be.',
        remedy:
          'Look whether gains are rightly called non-cashable; if they are, explain how half will be reached.',
      },
      'under-target': {
        says: 'Cashable gains are {cashable} ({gains}): {short} short of {least}, which is half of the yearly target.',
        remedy:
          'Look whether gains are rightly called non-cashable; if they are, explain how half will be reached.',
      },
      'no-baseline': {
        says: 'Half is read as a share of the baseline, and the statement names no baseline.',
        remedy: 'Enter the baseline, or choose another way of reading half.',
      },
      'no-running-total': {
        says: 'Half is read as a share of the gains so far, and this statement holds those of its year only.',
        remedy:
          'Look at the last backward look for the running total, or choose another way of reading half.',
      },
    },
    notApplicable: 'No gains are entered.',
    explain: 'The main cause of the shortfall, its size, and when half will be reached.',
    notCheckable: 'Whether a gain is rightly called cashable is a judgement.',
  },
  'gains-reach-target': {
    title: 'Gains reach the target',
    why: 'Every authority is asked for 2.5% of its 2004/05 baseline a year. No penalty is planned for less, but it has to be said.',
    messages: {
      short: {
        says: '{gains} come to {total} over the authority, {short} short of the target of {target} ({source}).',
        remedy: 'Look for gains that were left out; if there are none, explain the shortfall.',
      },
      'no-target': {
        says: 'The target for {year} is not known, so gains of {total} were compared with nothing.',
        remedy: 'Enter the baseline or the published target in the statement.',
      },
    },
    notApplicable: 'The guidance sets no target for this year, or no gains are entered.',
    explain: 'The main cause of the shortfall, its size, and when it will be made good.',
    notCheckable: 'Which target was published for a council is known only to the council and the ministry.',
  },
  'year-agrees': {
    title: 'Titles and headings speak of the statement’s year',
    why: 'A statement carried over from last year keeps last year’s headings unless they are changed.',
    messages: {
      title: {
        says: 'The statement is for {year}, and a title of the sheet says {other}.',
        remedy: 'Correct the title or the year.',
      },
      heading: {
        says: 'The heading in {cell} speaks of {other}; in a statement for {year} it should speak of {expected}.',
        remedy: 'Correct the heading, and look whether the column still holds the figures of another year.',
      },
      'no-such-year': {
        says: 'The statement is for {year}. The guidance asks for this kind of statement for {years}.',
        remedy: 'Correct the year, or choose the edition of the guidance that covers it.',
      },
      'workbook-name': {
        says: 'Only the workbook’s name says that the statement is for {year}.',
        remedy: 'Write the year into the title.',
      },
    },
    notApplicable: '',
    explain: '',
    notCheckable: 'Whether the figures belong to the year cannot be seen.',
  },
  'sustained-within-last': {
    title: 'Gains sustained are not more than last year’s statement said would last',
    why: 'What is brought forward was reported before, as sustained or as expected to last.',
    messages: {
      more: {
        says: '{label}: {cell} brings forward {sustained} ({part}). Last year’s statement leaves {left} to bring forward.',
        remedy: 'Correct the figure brought forward, or explain where the rest comes from.',
      },
    },
    notApplicable: 'The workbook holds no backward look for the year before.',
    explain: 'Which gain was left out last year and its size.',
    notCheckable: 'Statements in other workbooks are not looked at.',
  },
  'no-gain-counted-twice': {
    title: 'No gain stands in a service row and in a cross-cutting row',
    why: 'A gain that cuts across services goes into one of the four workstreams, in place of the services.',
    messages: {
      same: {
        says: '{label} ({cell}) and {other} ({cell2}) hold the same amount, {amount}: it may be one gain entered twice.',
        remedy: 'Take it out of one of the rows, or explain that they are two gains.',
      },
    },
    notApplicable: 'Gains are entered in one kind of row only.',
    explain: 'What each of the two gains is and where each comes from.',
    notCheckable: 'A gain that is counted twice in different amounts cannot be seen.',
  },
  'no-service-cuts': {
    title: 'No action reads like a cut in service',
    why: 'A cut is never a gain: the quality of the service has to hold.',
    messages: {
      cut: {
        says: '{label}: {cell} speaks of “{words}”, which reads like a cut in service.',
        remedy: 'If it is one, take its saving out. If not, explain how the service is kept up.',
      },
      unclear: {
        says: '{label}: {cell} speaks of “{words}”. That can be a better way of working or a cut; a person has to look.',
        remedy: 'Read the action and make sure that the service is as good as before.',
      },
    },
    notApplicable: 'No actions are described.',
    explain: 'How people get the same service or a better one, and how that is known.',
    notCheckable: 'Only the words are looked at; a cut described in other words is not seen.',
  },
  'quality-is-cross-checked': {
    title: 'Every gain has a quality cross-check, and it is met',
    why: 'The cross-check is how a council shows that quality has held.',
    messages: {
      'no-columns': {
        says: 'The statement has no column for quality cross-checks, and {count} of its rows hold gains.',
        remedy: 'Add the columns of the form, or use the template.',
      },
      missing: {
        says: '{label} holds gains of {amount}, and {cell} names no quality cross-check.',
        remedy: 'Enter the indicator, its values before and after, and whether it was met.',
      },
      'not-met': {
        says: '{label}: {cell} says that the quality cross-check was not met, and the row holds gains of {amount}.',
        remedy: 'Explain why quality has held all the same, or take the gain out.',
      },
      unanswered: {
        says: '{label}: {cell} does not say Yes or No to whether the quality cross-check was met.',
        remedy: 'Enter Yes or No.',
      },
    },
    notApplicable: 'No gains are entered, or the edition asks for no cross-check.',
    explain: 'What shows that quality has held, and why the indicator does not.',
    notCheckable: 'Whether the indicator is a fair measure is a judgement.',
  },
  'gains-have-actions': {
    title: 'Gains have the actions that bring them',
    why: 'A statement gives the main actions with the gains expected of them.',
    messages: {
      'no-actions': {
        says: 'Gains of {total} are entered, and “{box}” is blank.',
        remedy: 'Enter the main actions of the year.',
      },
      'row-without': {
        says: '{label} holds gains of {amount}, and {cell} does not say what brings them.',
        remedy: 'Enter in a few words what is or was done.',
      },
    },
    notApplicable: 'No gains are entered.',
    explain: 'Where the actions behind the gain are described.',
    notCheckable: 'Whether an action brings the gain is a judgement.',
  },
  'fee-reductions-not-cashable': {
    title: 'Lower fees and charges are not entered as cashable',
    why: 'Lower fees and charges are named among the gains that free no money.',
    messages: {
      cashable: {
        says: '{label}: {cell2} speaks of “{words}”, and all of the row’s gains, {cashable} in {cell}, are cashable.',
        remedy: 'Take the lower fees or charges out of the cashable part, or explain.',
      },
      part: {
        says: '{label}: {cell2} speaks of “{words}”, and {cashable} of the row’s gains in {cell} is cashable. Whether the lower fees are in it, a person has to say.',
        remedy: 'Look what the cashable part is made of.',
      },
    },
    notApplicable: 'No text speaks of lower fees or charges.',
    explain: 'What frees the money, with its size.',
    notCheckable: 'Only the words are looked at.',
  },
  'every-row-present': {
    title: 'Every row of the form is there',
    why: 'A row that is missing cannot be told from a row without gains.',
    messages: {
      missing: {
        says: 'The statement has no row for {rows}.',
        remedy: 'Add the rows, with 0 where there are no gains, or say why they do not apply.',
      },
      'perhaps-renamed': {
        says: 'The statement has no row for {rows}, but rows that the form does not have: {unknown}.',
        remedy: 'If a row was renamed, give it the form’s label; if not, add what is missing.',
      },
    },
    notApplicable: '',
    explain: 'Why the authority does not provide the service.',
    notCheckable:
      'No complete list of the form’s rows was seen; this one is put together from returns, reports and the press.',
  },
  'rows-are-known': {
    title: 'Every row is one of the form’s',
    why: 'A row that the form does not have cannot be added up with other councils’.',
    messages: {
      unknown: {
        says: '“{label}” in {cell} is no row of the form.',
        remedy: 'Put its gains into a row of the form, such as Miscellaneous, or correct the label.',
      },
      transport: {
        says: '“{label}” in {cell} is two rows in the form: Local transport (highways) and Local transport (non-highways).',
        remedy: 'Say which of the two it is, or split it.',
      },
      unlabelled: {
        says: 'A row without a label holds figures ({cell} is blank), so it cannot be told what they are.',
        remedy: 'Label the row, or clear it.',
      },
    },
    notApplicable: '',
    explain: 'What the row is and why no row of the form holds it.',
    notCheckable: '',
  },
  'rows-are-not-repeated': {
    title: 'No row stands twice',
    why: 'Of two rows with the same meaning nobody can tell which one counts.',
    messages: {
      repeated: {
        says: '{name} stands {times}: {cells}.',
        remedy: 'Put the figures into one row and remove the others.',
      },
    },
    notApplicable: '',
    explain: '',
    notCheckable: '',
  },
  'contact-is-given': {
    title: 'The statement says whom to ask',
    why: 'The form asks for the contact’s name, post and email address.',
    messages: {
      blank: {
        says: '“{box}” in {cell} is blank.',
        remedy: 'Fill it in.',
      },
      'no-box': {
        says: 'The statement has no place for {boxes}.',
        remedy: 'Add each label above the table and the answer beside it.',
      },
      'not-an-email': {
        says: '{cell} holds “{text}”, which does not read like an email address.',
        remedy: 'Look whether it is complete.',
      },
    },
    notApplicable: 'The form of a filed backward look has no boxes for a contact.',
    explain: '',
    notCheckable: 'Whether the contact is still there.',
  },
  'statement-is-signed': {
    title: 'Those who have to sign have signed',
    why: 'The leader, the chief executive and the chief finance officer sign, whatever their local titles.',
    messages: {
      missing: {
        says: 'No name stands for the {who}.',
        remedy:
          'Enter who signed, or explain when it will be signed. Some councils filed first and had members approve it later.',
      },
      provisional: {
        says: '{cell} holds “{text}” for the {who}: whether that is a signature, a person has to say.',
        remedy: 'Enter the name once it is signed.',
      },
    },
    notApplicable: 'The edition names nobody who signs.',
    explain: 'When and by whom it will be signed.',
    notCheckable: 'The signature itself is on paper.',
  },
  'within-two-pages': {
    title: 'A forward look is no longer than two printed pages',
    why: 'The forward look is meant to be very short.',
    messages: {
      long: {
        says: 'The words of the statement fill {measured}, and the guidance asks for no more than {most}.',
        remedy: 'Shorten the longest text, in {cell}, or explain why it has to be longer.',
      },
      'may-be-long': {
        says: 'The words of the statement fill {measured}; with the table it may run over {most}.',
        remedy: 'Look at the print preview.',
      },
    },
    notApplicable: 'No source sets a length for this statement.',
    explain: 'What makes the statement longer and why it cannot stand elsewhere.',
    notCheckable: 'Outside Excel, pages are estimated from the words.',
  },
  'sent-by-due-date': {
    title: 'The statement is signed by the day on which it falls due',
    why: 'Each statement has its day.',
    messages: {
      late: {
        says: '{cell} says that the statement was signed on {date}; it fell due on {due}{provisional}.',
        remedy: 'Correct the date, or explain.',
      },
      overdue: {
        says: 'The statement carries no date of signature, and it fell due on {due}{provisional}.',
        remedy: 'Sign and send it, or explain.',
      },
      'not-a-date': {
        says: '{cell} holds “{text}”, which could not be read as a date; the statement fell due on {due}{provisional}.',
        remedy: 'Enter the day, such as 6 July 2006.',
      },
    },
    notApplicable: 'No source names a day for this statement, or it carries no date.',
    explain: 'When it was sent, and what was agreed about the date.',
    notCheckable: 'When a statement was sent is not in it.',
  },
  'own-indicator-is-explained': {
    title: 'A non-approved indicator is coded and explained',
    why: 'It is entered as 0 and then 1, which is a code and no measure, and the words say what was looked at.',
    messages: {
      code: {
        says: '{label}: a non-approved indicator is entered as {before} and then {after}; here it is “{was}” ({cell}) and “{now}” ({cell2}).',
        remedy: 'Enter the code, and put the measure into the text.',
      },
      unexplained: {
        says: '{label}: the indicator is a non-approved one, and {cell} does not explain it.',
        remedy: 'Say what was looked at and what it showed.',
      },
      'no-box': {
        says: '{label}: the indicator is a non-approved one, and the statement has no column of words about quality, so it cannot be told whether it is explained.',
        remedy: 'Look for the explanation elsewhere, or add the column.',
      },
    },
    notApplicable: 'No row uses a non-approved indicator.',
    explain: 'What was looked at, and how it shows that quality has held.',
    notCheckable: 'The list of approved indicators was not seen.',
  },
  'nothing-is-hidden': {
    title: 'No figure is hidden from a reader',
    why: 'Auditors and members should see what is added up.',
    messages: {
      hidden: {
        says: '{label}: {amount} in {cell} is hidden.',
        remedy: 'Show the row, column or sheet, or clear the figure.',
      },
      'hidden-text': {
        says: '{label}: {cell} is hidden, and what it holds cannot be read as an amount.',
        remedy: 'Show the row, column or sheet and look.',
      },
    },
    notApplicable: 'No amounts are entered.',
    explain: '',
    notCheckable: 'Figures in the colour of their background are not seen.',
  },
  'every-column-present': {
    title: 'Every column of gains is there',
    why: 'What rests on a column that was not found is not checked.',
    messages: {
      missing: {
        says: 'No column was found for {columns}, so what rests on it was not checked.',
        remedy: 'Add the column, or give its heading the form’s wording.',
      },
      'two-columns': {
        says: 'The headings in {cell} and {cell2} can both mean “{gains}”; the column of {cell} was read, and the other was not checked.',
        remedy: 'Give the column that counts the form’s wording, and the other a heading of its own.',
      },
    },
    notApplicable: '',
    explain: 'Why the authority leaves the column out.',
    notCheckable: '',
  },
  'gain-registered-once': {
    title: 'No gain stands twice in the register',
    why: 'A gain counts once, in one row, however many services share in it.',
    messages: {
      'two-rows': {
        says: '“{words}” is entered in the register under {first} ({cell2}) and again under {again} ({cell}): it may be one gain counted in two rows.',
        remedy:
          'Take one of the lines out, or say in its words what sets it apart. If they are two gains all the same, explain it.',
      },
      'same-row': {
        says: '“{words}” is entered in the register twice under {first} ({cell2} and {cell}): it may be one gain counted twice.',
        remedy:
          'Take one of the lines out, or say in its words what sets it apart. If they are two gains all the same, explain it.',
      },
    },
    notApplicable: 'The workbook holds no register with gains of the year.',
    explain: 'What each of the two gains is and where each comes from.',
    notCheckable: 'The same gain in other words cannot be seen.',
  },
} as const satisfies Readonly<Record<string, CheckWords>>;
