import { z } from 'zod';
import type { Operation } from '../../excel/operation';
import { keptOperation } from '../../excel/pending';
import { kept } from '../../excel/settings-store';
import { change, journalKey, marksRecord } from './marks-record';

/**
 * What a workbook remembers of marks that were removed, so that the removal can be undone: it stands in the journal, in
 * place of the changes that went with the marks. Whoever marks again starts a journal of their own. A Cashable from
 * before reads an empty journal there.
 */

/** Cells are kept as places in a list of all that is written: reasons repeat themselves. `-1` leaves a cell alone. */
const packedStep = z.object({
  act: keptOperation,
  back: keptOperation,
  actCells: z.array(z.int().min(-1)).exactOptional(),
  backCells: z.array(z.int().min(-1)).exactOptional(),
});

const removed = z.object({
  /** Id and name of each sheet of the workbook then. */
  sheets: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Fingerprint of the words in the rows of each marked sheet: marks come back only beside the same lines. */
  rows: z.array(
    z.object({
      sheet: z.string(),
      first: z.int().min(1),
      count: z.int().min(1),
      /** The columns of the marks. */
      columns: z.array(z.int().min(1)),
      words: z.string(),
    }),
  ),
  record: marksRecord,
  changes: z.array(change),
  /** Whether the sheet with the calculation was deleted, and has to be made anew. */
  calculationDeleted: z.boolean(),
  words: z.array(z.union([z.string(), z.number()])),
  /** What brings the rest back, in the order of doing, each with what takes it away again. */
  steps: z.array(packedStep),
  /** Formulas that named the deleted sheet: Excel puts #REF! into them, and no undo of ours alone mends that. */
  maimed: z.array(
    z.object({
      sheet: z.string(),
      row: z.int().min(1),
      column: z.int().min(1),
      formula: z.string().startsWith('='),
    }),
  ),
});
type Packed = z.infer<typeof removed>;

/** One step of the way back. */
export interface BackStep {
  readonly act: Operation;
  readonly back: Operation;
}

/** Marks that were removed. */
export interface RemovedMarks extends Omit<Packed, 'words' | 'steps'> {
  readonly steps: readonly BackStep[];
}

type Cells = readonly (readonly (string | number | null)[])[];
const cellsOf = (operation: Operation): Cells | null =>
  operation.kind === 'put-words' || operation.kind === 'put-formulas' ? operation.cells : null;
const withCells = (operation: Operation, cells: Cells): Operation =>
  operation.kind === 'put-words'
    ? { ...operation, cells: cells.map((line) => line.map((cell) => (cell === null ? null : String(cell)))) }
    : operation.kind === 'put-formulas'
      ? { ...operation, cells }
      : operation;

/** @returns what the journal holds of it */
export function packRemoved({ steps, ...rest }: RemovedMarks): Packed {
  const places = new Map<string | number, number>();
  const placesOf = (cells: Cells): number[] =>
    cells.flat().map((cell) => {
      if (cell === null) return -1;
      const place = places.get(cell) ?? places.size;
      places.set(cell, place);
      return place;
    });
  const packed = steps.map(({ act, back }) => {
    const [actCells, backCells] = [cellsOf(act), cellsOf(back)];
    return {
      act: withCells(act, []),
      back: withCells(back, []),
      ...(actCells === null ? {} : { actCells: placesOf(actCells) }),
      ...(backCells === null ? {} : { backCells: placesOf(backCells) }),
    };
  });
  return { ...rest, words: [...places.keys()], steps: packed };
}

function unpacked(
  operation: Operation,
  places: readonly number[] | undefined,
  words: readonly (string | number)[],
): Operation {
  if (places === undefined || !('area' in operation)) return operation;
  const { columns, rows } = operation.area;
  return withCells(
    operation,
    Array.from({ length: rows }, (_, row) =>
      places.slice(row * columns, (row + 1) * columns).map((place) => words[place] ?? null),
    ),
  );
}

const removalJournal = z.object({ version: z.literal(1), removed });

/** @returns the marks that were removed last and can be brought back; `null` where there are none, or not soundly kept */
export function keptRemoval(settings: ReadonlyMap<string, unknown>): RemovedMarks | null {
  const found = kept(settings, journalKey, removalJournal);
  if (found.kind !== 'sound') return null;
  const { words, steps, ...rest } = found.value.removed;
  return {
    ...rest,
    steps: steps.map(({ act, back, actCells, backCells }) => ({
      act: unpacked(act, actCells, words),
      back: unpacked(back, backCells, words),
    })),
  };
}
