import type { Operation } from './operation';
import { step, type Step } from './step';

/** Excel on the web refuses requests above 5 MB; a block of words and its wrapping stay well below. */
const bytesInOneRequest = 4_200_000;
const bytesInOneBlock = 1_000_000;

const encoder = new TextEncoder();
const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Parts a long block of cells into blocks of rows that fit a request. */
function inBlocks(each: Step): readonly { readonly step: Step; readonly bytes: number }[] {
  const { act } = each;
  const bytes = bytesOf(act);
  if ((act.kind !== 'put-words' && act.kind !== 'put-formulas') || bytes <= bytesInOneBlock)
    return [{ step: each, bytes }];
  const parts = Math.ceil(bytes / bytesInOneBlock);
  const size = Math.ceil(act.cells.length / parts);
  const pieces = [];
  for (let start = 0; start < act.cells.length; start += size) {
    const rows = <O extends Operation | null>(of: O): O => {
      if (of?.kind !== 'put-words' && of?.kind !== 'put-formulas') return of;
      const { area } = of;
      const part = { ...area, row: area.row + start, rows: Math.min(size, of.cells.length - start) };
      return of.kind === 'put-words'
        ? { ...of, area: part, cells: of.cells.slice(start, start + size) }
        : { ...of, area: part, cells: of.cells.slice(start, start + size) };
    };
    const piece = rows(act) ?? act;
    pieces.push({ step: step(piece, rows(each.back)), bytes: bytesOf(piece) });
  }
  return pieces;
}

/** Gathers steps into requests below the limit. */
export function inRequests(steps: readonly Step[]): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let current: Step[] = [];
  let size = 0;
  for (const { step: each, bytes } of steps.flatMap(inBlocks)) {
    if (current.length > 0 && size + bytes > bytesInOneRequest) {
      requests.push(current);
      current = [];
      size = 0;
    }
    current.push(each);
    size += bytes;
    // What stands in cells is asked ahead of a request: the cells below the rows have their new addresses in the next.
    if (each.act.kind === 'insert-rows') {
      requests.push(current);
      current = [];
      size = 0;
    }
  }
  if (current.length > 0) requests.push(current);
  return requests;
}
