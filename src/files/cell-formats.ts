import { numberFormatCode } from './number-formats';
import { XmlReader } from './xml-reader';

/** Number format code of each cell format (`cellXfs`), by its index. */
export function readNumberFormats(text: string, part: string): string[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  const reader = new XmlReader(text, part);
  let within = '';
  while (reader.next()) {
    if (reader.kind !== 'open') continue;
    if (reader.depth === 2) within = reader.name;
    if (within === 'numFmts' && reader.name === 'numFmt') {
      own.set(Number(reader.attribute('numFmtId')), reader.attribute('formatCode') ?? 'General');
    } else if (within === 'cellXfs' && reader.name === 'xf' && reader.depth === 3) {
      ids.push(Number(reader.attribute('numFmtId') ?? 0));
    }
  }
  return ids.map((id) => numberFormatCode(id, own));
}
