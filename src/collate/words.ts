/** What collating says. */
export const collateWords = {
  notADataset: (folder: string) =>
    `${folder} is not empty and holds no dataset of Cashable’s. Name a new folder with --to, or the one that an earlier run wrote.`,
  laterDataset: (folder: string, version: number, known: number) =>
    `${folder} holds a dataset of version ${version}; this Cashable knows version ${known} and leaves it alone. Use the newer Cashable, or name a new folder with --to.`,
  cannotWrite: (folder: string, because: string) =>
    `The dataset in ${folder} could not be written: ${because.split('\n')[0] ?? ''} See that the disk has room and that you may write there, then run the command again; what was written before stands.`,
  noFolder: (folder: string) => `${folder} is no folder. Name the folder that holds the workbooks.`,
  noWorkbooks: (folders: readonly string[]) =>
    `There is no workbook (.xlsx or .xlsm) in ${folders.join(', ')} or below, so nothing was collated.`,
  lost: (file: string) =>
    `${file} cannot be read: something unexpected went wrong. Please report it with the workbook’s layout, without its figures.`,
  progress: (done: number, of: number) => `${done} of ${of} workbooks`,
  done: (read: number, notRead: number, unchanged: number) =>
    `${read} ${read === 1 ? 'workbook' : 'workbooks'} read, ${notRead} of them not or only in part; ${unchanged} unchanged since the last run.`,
  reportIn: (folder: string) =>
    `The report is in ${folder}: report.html, report.xlsx and one .csv for each table.`,
  shardDone: (to: string) => `When all parts are done, run cashable collate --to ${to} for the report.`,
} as const;
