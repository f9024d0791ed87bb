import {
  NotARecord,
  readRecordFile,
  readRecordRows,
  verifyRecord,
  type RecordEntry,
} from '../statement/record';
import { comparedWithEnd, rememberedEnd, type RecordedEnd } from '../statement/recorded-end';
import { recordText } from '../statement/words';
import { sha256 } from '../statement/sha256';
import { verifyText } from './check-report-words';
import { commandLineText } from './words';
import { bytesOf, CannotRead, openWithSettings } from './read-workbook';
import type { Printed } from './exit';
import { printable } from './printable';

/**
 * Verifies the chain of a record: a file of its lines, or the sheet of a workbook. 0 when it is whole, 1 when it is
 * broken, 2 when there is no record to verify.
 *
 * @param args what was typed after `verify`
 */
export async function verifyFile(args: readonly string[]): Promise<Printed> {
  const refused = (sentence: string): Printed => ({ code: 2, out: '', error: printable(`${sentence}\n`) });
  const option = args.find((each) => each.startsWith('-') && each !== '--');
  if (option !== undefined) return refused(commandLineText.unknownOption(option));
  const [file, more] = args.filter((each) => each !== '--');
  if (file === undefined) return refused(verifyText.noFile);
  if (more !== undefined) return refused(verifyText.oneFile);
  try {
    const { record, end } = recordIn(file);
    if (record === null) {
      return { code: 1, out: printable(`${file}: ${recordText.deleted(end.entries)}\n`), error: '' };
    }
    const chain = await verifyRecord(record, sha256);
    const found = comparedWithEnd(
      chain,
      record.map(({ hash }) => hash),
      end,
    );
    return found.whole
      ? {
          code: 0,
          out: printable(`${verifyText.whole(file, found.entries, found.last, end !== null)}\n`),
          error: '',
        }
      : { code: 1, out: printable(`${file}: ${found.sentence}\n`), error: '' };
  } catch (error) {
    if (error instanceof CannotRead) return refused(error.message);
    if (error instanceof NotARecord) return refused(`${file}: ${error.message}`);
    return refused(commandLineText.unexpected());
  }
}

type Held =
  | { readonly record: readonly RecordEntry[]; readonly end: RecordedEnd | null }
  /** The workbook remembers a record and holds none. */
  | { readonly record: null; readonly end: RecordedEnd };

function recordIn(file: string): Held {
  const bytes = bytesOf(file);
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) return { record: readRecordFile(new TextDecoder().decode(bytes)), end: null };
  const { workbook, settings } = openWithSettings(file);
  const end = rememberedEnd(settings);
  for (const { values } of workbook.sheets) {
    const record = readRecordRows(values);
    if (record !== null) return { record, end };
  }
  if (end !== null) return { record: null, end };
  throw new NotARecord(verifyText.noRecordSheet);
}
