import type { SheetSnapshot, WorkbookSnapshot } from '../grid/snapshot';
import { workbookFileText } from './words';
import { readNumberFormats } from './cell-formats';
import type { PackageParts } from './package-parts';
import { readRelationships, type Relationship } from './relationships';
import { readSettings } from './settings';
import { readSharedStrings } from './shared-strings';
import { isTrue, readSheetContent, type SheetContent } from './sheet-content';
import { snapshotOfContent } from './sheet-snapshot';
import { WorkbookFileError } from './workbook-file-error';
import { XmlReader } from './xml-reader';

/** One worksheet of the file. */
export interface WorksheetPart {
  readonly name: string;
  /** Number that the file gives the sheet; it stays when the sheet is renamed or moved. */
  readonly sheetId: string;
  readonly relationshipId: string;
  readonly part: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Place among all sheets of the workbook, chart sheets counted; 0-based. */
  readonly position: number;
}

/** A name of the workbook as the file holds it. */
export interface StoredName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** Position of the sheet that the name belongs to; `null` for the whole workbook. */
  readonly sheetPosition: number | null;
  readonly hidden: boolean;
  readonly comment: string;
}

/** An opened workbook. Nothing in it changes; parts are read when they are asked for. */
export class WorkbookFile {
  readonly sheets: readonly WorksheetPart[];
  readonly names: readonly StoredName[];
  readonly date1904: boolean;
  /** Whether Excel works formulas out only when it is told to, so that what they show may be old. */
  readonly calculatesByHand: boolean;
  /** The highest number that a sheet of any kind has in the file. */
  readonly highestSheetId: number;
  /** Part name of the workbook itself, such as `xl/workbook.xml`. */
  readonly workbookPart: string;
  readonly relationships: readonly Relationship[];

  private strings: readonly string[] | null = null;
  private formats: readonly string[] | null = null;
  private readonly contents = new Map<string, SheetContent>();

  /** What the add-in keeps in the workbook. */
  settings(): ReadonlyMap<string, unknown> {
    return new Map(Object.entries(readSettings(this)));
  }

  constructor(
    readonly parts: PackageParts,
    workbookPart: string,
  ) {
    this.workbookPart = workbookPart;
    this.relationships = readRelationships(parts, workbookPart);
    const targets = new Map(this.relationships.map((each) => [each.id, each]));
    const sheets: WorksheetPart[] = [];
    const names: StoredName[] = [];
    let date1904 = false;
    let calculatesByHand = false;
    let position = 0;
    let highestSheetId = 0;
    const reader = new XmlReader(parts.requiredText(workbookPart), workbookPart);
    let within = '';
    while (reader.next()) {
      if (reader.kind !== 'open') continue;
      if (reader.depth === 2) within = reader.name;
      if (reader.depth === 2 && reader.name === 'workbookPr') {
        date1904 = isTrue(reader.attribute('date1904'));
      } else if (reader.depth === 2 && reader.name === 'calcPr') {
        calculatesByHand = reader.attribute('calcMode') === 'manual';
      } else if (within === 'sheets' && reader.name === 'sheet') {
        const relationshipId = reader.attribute('id') ?? '';
        const target = targets.get(relationshipId);
        const name = reader.attribute('name') ?? '';
        const state = reader.attribute('state');
        if (!target || name === '') throw reader.damaged();
        highestSheetId = Math.max(highestSheetId, Number(reader.attribute('sheetId')) || 0);
        if (target.kind === 'worksheet') {
          sheets.push({
            name,
            sheetId: reader.attribute('sheetId') ?? String(position + 1),
            relationshipId,
            part: target.target,
            visibility: state === 'veryHidden' ? 'very-hidden' : state === 'hidden' ? 'hidden' : 'visible',
            position,
          });
        }
        position += 1;
      } else if (within === 'definedNames' && reader.name === 'definedName') {
        const sheet = reader.attribute('localSheetId');
        const record = {
          name: reader.attribute('name') ?? '',
          sheetPosition: sheet === undefined ? null : Number(sheet),
          hidden: isTrue(reader.attribute('hidden')),
          comment: reader.attribute('comment') ?? '',
        };
        names.push({ ...record, formula: reader.textWithin() });
      }
    }
    if (sheets.length === 0) throw new WorkbookFileError('not-spreadsheet', workbookFileText.noSheets());
    this.sheets = sheets;
    this.names = names;
    this.date1904 = date1904;
    this.calculatesByHand = calculatesByHand;
    this.highestSheetId = highestSheetId;
  }

  /** What a worksheet holds; read once. @throws WorkbookFileError when its part is missing or damaged */
  content(sheet: WorksheetPart): SheetContent {
    const known = this.contents.get(sheet.part);
    if (known) return known;
    const text = this.parts.requiredText(sheet.part);
    const content = readSheetContent(text, sheet.part, this.sharedStrings(), this.date1904);
    this.contents.set(sheet.part, content);
    return content;
  }

  /** Part name of the first relationship of a kind, such as `styles`; `undefined` when there is none. */
  related(kind: string): string | undefined {
    return this.relationships.find((each) => each.kind === kind && !each.external)?.target;
  }

  /** Relationships of a part to others. */
  relationshipsOf(part: string): readonly Relationship[] {
    return readRelationships(this.parts, part);
  }

  /**
   * The workbook as plain data, as the readers of budgets take it.
   *
   * @throws WorkbookFileError when a part is damaged or a sheet spans more than can be read
   */
  snapshot(name = ''): WorkbookSnapshot {
    return {
      name,
      sheets: this.sheets.map((sheet) => ({
        ...this.sheetSnapshot(sheet),
        hidden: sheet.visibility !== 'visible',
      })),
    };
  }

  /** One worksheet as plain data. */
  sheetSnapshot(sheet: WorksheetPart): SheetSnapshot {
    const content =
      this.contents.get(sheet.part) ??
      readSheetContent(
        this.parts.requiredText(sheet.part),
        sheet.part,
        this.sharedStrings(),
        this.date1904,
        'filled',
      );
    const snapshot = snapshotOfContent(sheet.name, content, this.numberFormats());
    return {
      ...snapshot,
      ...(this.calculatesByHand ? { calculatesByHand: true } : {}),
      ...(this.date1904 ? { date1904: true } : {}),
    };
  }

  private sharedStrings(): readonly string[] {
    if (!this.strings) {
      const part = this.related('sharedStrings');
      const text = part === undefined ? undefined : this.parts.text(part);
      this.strings = part === undefined || text === undefined ? [] : readSharedStrings(text, part);
    }
    return this.strings;
  }

  private numberFormats(): readonly string[] {
    if (!this.formats) {
      const part = this.related('styles');
      const text = part === undefined ? undefined : this.parts.text(part);
      this.formats = part === undefined || text === undefined ? [] : readNumberFormats(text, part);
    }
    return this.formats;
  }
}
