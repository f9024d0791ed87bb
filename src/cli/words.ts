import { listed } from '../english/counted';

const markedSheets = (sheets: readonly string[]): string => {
  const names = listed(sheets.map((name) => `‘${name}’`));
  return sheets.length === 1 ? `the sheet ${names} is marked` : `the sheets ${names} are marked`;
};

/** Everything that the command line prints, but for the table itself. */
export const commandLineText = {
  help: `Usage: cashable lines FILE-OR-FOLDER… [options]
       cashable check FILE-OR-FOLDER… [options]
       cashable collate FOLDER… --to DATASET [--edition ID] [--jobs N] [--shard I/N]
       cashable verify FILE

lines    reads council budget workbooks (.xlsx) and prints every row with its treatment, the totals, the 2004/05
         baseline and the efficiency targets
check    checks the Annual Efficiency Statements in workbooks. Ends with 0 when nothing must be put right, 1 when
         something must be or a statement could not be checked, 2 when nothing could be checked
collate  reads all returns and budgets of folders into one dataset (Parquet) and writes a report beside it. Run again, it
         reads what changed. Ends with 1 when a workbook was not read or only in part: the report lists it
verify   looks whether the record of checks in a file, or on a sheet of a workbook, is whole and unchanged

The workbooks are not changed. In a folder, and in the folders below it, every .xlsx and .xlsm is read. A file that cannot be
read is named and does not keep the others from being read; the exit code is that of the worst.

Options:
  --json            print JSON instead of a table
  --sheet NAME      read this sheet; may be given more than once. Without it, lines reads the likeliest budget sheet
                    and check reads all sheets
  --column LETTER   take the amounts from this column (lines)
  --edition ID      use this edition of the guidance
  --rules FILE      let the council’s own rules decide first, as the pane exports them (lines)
  --jobs N          read with this many processors at a time; without it, with all of them where there are many files
  --to DATASET      folder of the dataset (collate). Without a folder of workbooks the report is written anew
  --shard I/N       read the I-th of N parts, for N machines that write to one dataset (collate)
  --help            print this help
  --version         print the version`,
  unknownOption: (option: string) => `There is no option ${option}. Run cashable --help to see the options.`,
  unknownCommand: (command: string) =>
    `There is no command “${command}”. Run cashable --help to see what can be run.`,
  missingValue: (option: string) =>
    `The option ${option} needs a value. Run cashable --help to see how it is used.`,
  noFile: () => 'No workbook was named. Give at least one file, such as cashable lines budget.xlsx.',
  badColumn: (column: string) => `“${column}” is no column. Give column letters, such as C.`,
  unknownEdition: (edition: string, known: readonly string[]) =>
    `There is no edition “${edition}” of the guidance. The editions are: ${known.join(', ')}.`,
  cannotRead: (file: string, reason: string) => `${file} cannot be read. ${reason}`,
  missingFile: () => 'There is no such file, or it may not be opened.',
  isFolder: () => 'It is a folder, not a workbook.',
  emptyFolder: () => 'It is a folder without any workbook (.xlsx or .xlsm).',
  notPlainFile: () => 'It is no plain file, so it was not opened. Save the workbook as a file first.',
  fileTooLarge: (megabytes: number) =>
    `It is larger than ${megabytes} MB, so it was not opened. Remove what is not needed from the workbook, such as pictures, and try again.`,
  noDataset: () => 'Say where the dataset is to lie, such as cashable collate returns --to dataset.',
  badShard: (typed: string, most: number) =>
    `“${typed}” is no part. Give its number and how many there are, such as 2/7; there are at most ${most}.`,
  badJobs: (typed: string) => `“${typed}” is no number of jobs. Give a whole number from 1 to 64.`,
  progress: (done: number) => `${done} ${done === 1 ? 'workbook' : 'workbooks'} read`,
  noSuchSheet: (file: string, sheet: string, sheets: readonly string[]) =>
    `${file} has no sheet “${sheet}”. Its sheets are: ${sheets.join(', ')}.`,
  otherSheets: (sheet: string, others: readonly string[], baseline: string) =>
    `“${sheet}” was read. ${others.map((other) => `“${other}”`).join(', ')} ${others.length === 1 ? 'looks like a budget' : 'look like budgets'} too; with ${others.length === 1 ? 'it' : 'them'} the baseline would be ${baseline}. Name the sheets that count with --sheet.`,
  withoutSheets: (others: readonly string[]) =>
    `without the ${others.length === 1 ? 'sheet' : 'sheets'} ${others.map((other) => `“${other}”`).join(', ')}`,
  columnOutside: (file: string, sheet: string, column: string) =>
    `${file} cannot be read as asked: the sheet “${sheet}” has no amounts in column ${column}.`,
  badRules: (file: string, reason: string) => `The council’s rules in ${file} cannot be used. ${reason}`,
  marksLeftOut: (workbook: string, sheets: readonly string[], decided: number) =>
    decided === 0
      ? `${workbook}: ${markedSheets(sheets)}. What was asked for is read anew, so the figure may differ from the workbook’s; without options its own is read.`
      : `${workbook}: ${markedSheets(sheets)} and ${decided} ${decided === 1 ? 'line was' : 'lines were'} decided by the officer. What was asked for is read anew without that, so the figure may differ from the workbook’s; without options its own is read.`,
  otherThanShown: (workbook: string, shown: string, read: string) =>
    `${workbook}: its AES_Baseline shows ${shown}, and its marked lines come to ${read}. Open it in Excel and choose Mark again.`,
  unexpectedIn: (file: string) =>
    `${file} cannot be read: something unexpected went wrong. Please report it with the workbook’s layout, without its figures.`,
  unexpected: () =>
    'Something unexpected went wrong. Please report it with the workbook’s layout, without its figures.',
} as const;

export const tableText = {
  headings: ['Row', 'Code', 'Label', 'Amount', 'Treatment', 'Suggested'],
  sheet: (name: string, column: string, unit: string, basis: string, year: string | null) =>
    `Sheet “${name}”: amounts in column ${column}, ${unit}, ${basis === 'unstated' ? 'gross or net not stated' : basis}, ${year ?? 'year not stated'}`,
  noTable: (name: string) => `Sheet “${name}”: no budget table found`,
  included: 'Included',
  check: 'To check',
  baseline: (amount: string, provisional: boolean, low: string, high: string, caveats: readonly string[]) =>
    [
      provisional ? `Baseline ${amount}, provisional: between ${low} and ${high}` : `Baseline ${amount}`,
      ...caveats,
    ].join('; '),
  ofSheet: (sheet: string, repeats: string | null) =>
    `Of which sheet “${sheet}”${repeats === null ? '' : ` (repeats ${repeats}, not counted again)`}`,
  ofSector: (label: string) => `Of which ${label}`,
  asks: (row: number, label: string, question: string) => `Row ${row}, “${label}”: ${question}`,
  target: (year: string, amount: string) => `Target ${year}: ${amount}`,
  cashable: (amount: string) => `At least cashable each year: ${amount}`,
} as const;
