import { join } from 'node:path';
import { type DatasetFolder, DatasetRefused, writeWhole } from '../dataset-folder';
import { datasetQueries } from '../queries';
import { collateWords } from '../words';
import { answersTo } from './answer';
import { answerCsv } from './report-csv';
import { reportHtml } from './report-html';
import { reportXlsx } from './report-xlsx';

/**
 * Asks the dataset every question and writes the answers beside it, as a page, a workbook and comma-separated files.
 *
 * @returns the folder of the report
 * @throws DatasetRefused when it cannot be written
 */
export async function writeReport(dataset: DatasetFolder): Promise<string> {
  const folder = join(dataset.path, 'report');
  const database = await dataset.database();
  try {
    const found = await answersTo(database, datasetQueries());
    for (const answer of found) writeWhole(join(folder, `${answer.query.id}.csv`), answerCsv(answer));
    writeWhole(join(folder, 'report.xlsx'), await reportXlsx(found));
    writeWhole(join(folder, 'report.html'), reportHtml(found));
    return folder;
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new DatasetRefused(collateWords.cannotWrite(folder, error.message));
    throw error;
  } finally {
    database.closeSync();
  }
}
