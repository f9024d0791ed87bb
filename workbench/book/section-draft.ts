import type { XmlElement } from '../../src/files/xml-element';

interface Piece {
  readonly name: string;
  source: string;
  /** What stands between this section and the next, such as line ends. */
  readonly after: string;
}

/** Where a child of the root stands in a part's text. */
export type SectionPlace = Pick<XmlElement, 'name' | 'start' | 'end'>;

/** A part whose root holds sections in a fixed order: sections are replaced, added and removed, all else stays as written. */
export class SectionDraft {
  private readonly head: string;
  private readonly pieces: Piece[];
  private isTouched = false;

  /**
   * @param places the root's children, in order
   * @param contentEnd where the root's closing tag begins
   * @param order names of all sections in the order that the format demands
   */
  constructor(
    text: string,
    places: readonly SectionPlace[],
    contentStart: number,
    contentEnd: number,
    private readonly order: readonly string[],
  ) {
    this.head = text.slice(0, places[0]?.start ?? contentStart);
    this.tail = text.slice(contentEnd);
    this.pieces = places.map((place, index) => ({
      name: place.name,
      source: text.slice(place.start, place.end),
      after: text.slice(place.end, places[index + 1]?.start ?? contentEnd),
    }));
  }

  private readonly tail: string;

  get isChanged(): boolean {
    return this.isTouched;
  }

  /** Sources of the sections of a name, in order. */
  sources(name: string): readonly string[] {
    return this.pieces.filter((piece) => piece.name === name).map((piece) => piece.source);
  }

  /** Gives the section, or all sections, of a name a new source; `''` removes them. */
  set(name: string, source: string): void {
    const first = this.pieces.findIndex((piece) => piece.name === name);
    if (first < 0) {
      if (source === '') return;
      this.pieces.splice(this.placeFor(name), 0, { name, source, after: '' });
      this.isTouched = true;
      return;
    }
    const before = this.sources(name).join('');
    if (before === source) return;
    this.isTouched = true;
    const kept = this.pieces.filter(
      (piece, index) => piece.name !== name || (index === first && source !== ''),
    );
    const piece = kept.find((each) => each.name === name);
    if (piece) piece.source = source;
    this.pieces.splice(0, this.pieces.length, ...kept);
  }

  /** Changes every section of the names given as text. */
  change(names: readonly string[], change: (source: string) => string): void {
    for (const piece of this.pieces) {
      if (!names.includes(piece.name)) continue;
      const source = change(piece.source);
      if (source === piece.source) continue;
      piece.source = source;
      this.isTouched = true;
    }
  }

  text(): string {
    return this.head + this.pieces.map((piece) => piece.source + piece.after).join('') + this.tail;
  }

  private placeFor(name: string): number {
    const rank = this.order.indexOf(name);
    const later = this.pieces.findIndex((piece) => this.order.indexOf(piece.name) > rank);
    return later < 0 ? this.pieces.length : later;
  }
}

export const worksheetOrder = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions ' +
  'pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

export const workbookOrder = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr ' +
  'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');
