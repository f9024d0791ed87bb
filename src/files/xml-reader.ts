import { workbookFileText } from './words';
import { decodeEntities } from './xml-text';
import { WorkbookFileError } from './workbook-file-error';

const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const bang = 33;
const question = 63;
const equals = 61;
const deepest = 256;

/**
 * Reads XML forwards, token by token, without building a tree: large sheets are read with it. Document types are refused,
 * so no entity but the five of XML itself and character numbers is ever expanded. Names are local names: prefixes differ
 * between the programs that write workbooks.
 */
export class XmlReader {
  kind: 'open' | 'close' | 'text' | 'end' = 'end';
  /** Local name of the element that was opened or closed. */
  name = '';
  /** Position of the token's first character and the one after its last. */
  start = 0;
  end = 0;
  /** Number of open elements, the one just opened included, the one just closed excluded. */
  depth = 0;

  private readonly open: string[] = [];
  private attributeNames: string[] = [];
  private attributeValues: string[] = [];
  private emptyElement = false;
  private pendingClose = false;

  constructor(
    readonly text: string,
    /** Name of the part, for the sentence of an error. */
    private readonly part: string,
    private at = 0,
  ) {}

  /** Moves to the next token; false at the end of the document. */
  next(): boolean {
    if (this.pendingClose) {
      this.pendingClose = false;
      this.emptyElement = false;
      this.kind = 'close';
      this.start = this.end;
      this.open.pop();
      this.depth -= 1;
      return true;
    }
    const { text } = this;
    for (;;) {
      if (this.at >= text.length) {
        if (this.depth > 0) throw this.damaged();
        this.kind = 'end';
        return false;
      }
      this.start = this.at;
      if (text.charCodeAt(this.at) !== lessThan) {
        const stop = text.indexOf('<', this.at);
        this.at = stop < 0 ? text.length : stop;
        this.end = this.at;
        if (this.depth === 0) continue;
        this.kind = 'text';
        return true;
      }
      const second = text.charCodeAt(this.at + 1);
      if (second === slash) {
        const stop = text.indexOf('>', this.at);
        if (stop < 0) throw this.damaged();
        const raw = text.slice(this.at + 2, stop).trimEnd();
        if (this.open.pop() !== raw) throw this.damaged();
        this.depth -= 1;
        this.name = localName(raw);
        this.at = stop + 1;
        this.end = this.at;
        this.kind = 'close';
        return true;
      }
      if (second === question) {
        this.skipTo('?>');
        continue;
      }
      if (second === bang) {
        if (text.startsWith('<!--', this.at)) {
          this.skipTo('-->');
          continue;
        }
        if (text.startsWith('<![CDATA[', this.at)) {
          this.skipTo(']]>');
          this.end = this.at;
          this.kind = 'text';
          return true;
        }
        throw new WorkbookFileError('unsafe', workbookFileText.unsafeXml(this.part));
      }
      this.readOpenTag();
      return true;
    }
  }

  /** Value of an attribute of the element just opened, by local name. */
  attribute(name: string): string | undefined {
    const index = this.attributeNames.indexOf(name);
    return index < 0 ? undefined : this.attributeValues[index];
  }

  /** Attributes of the element just opened, in order, by local name. */
  attributes(): [string, string][] {
    return this.attributeNames.map((name, index) => [name, this.attributeValues[index] ?? '']);
  }

  /** True when the element just opened was written as `<name/>`. */
  get isEmptyElement(): boolean {
    return this.emptyElement;
  }

  /** Characters of a text token, entities decoded. */
  value(): string {
    const raw = this.text.slice(this.start, this.end);
    if (raw.startsWith('<![CDATA[')) return raw.slice(9, -3);
    return decodeEntities(raw, () => this.damaged());
  }

  /** Text within the element just opened, of all its descendants; afterwards the reader stands at its closing. */
  textWithin(): string {
    const depth = this.depth;
    let collected = '';
    while (this.next()) {
      if (this.kind === 'text') collected += this.value();
      else if (this.kind === 'close' && this.depth < depth) break;
    }
    return collected;
  }

  /** Passes over the element just opened; afterwards the reader stands at its closing. */
  skip(): void {
    const depth = this.depth;
    while (this.next()) {
      if (this.kind === 'close' && this.depth < depth) break;
    }
  }

  damaged(): WorkbookFileError {
    return new WorkbookFileError('damaged', workbookFileText.damagedPart(this.part));
  }

  private skipTo(mark: string): void {
    const stop = this.text.indexOf(mark, this.at + 2);
    if (stop < 0) throw this.damaged();
    this.at = stop + mark.length;
  }

  private readOpenTag(): void {
    const { text } = this;
    let at = this.at + 1;
    let code = text.charCodeAt(at);
    while (code !== greaterThan && code !== slash && code > 32) {
      at += 1;
      code = text.charCodeAt(at);
    }
    const raw = text.slice(this.at + 1, at);
    if (raw === '' || Number.isNaN(code)) throw this.damaged();
    if (this.attributeNames.length > 0) {
      this.attributeNames = [];
      this.attributeValues = [];
    }
    this.emptyElement = false;
    for (;;) {
      while (code <= 32) {
        at += 1;
        code = text.charCodeAt(at);
      }
      if (code === greaterThan) break;
      if (code === slash) {
        if (text.charCodeAt(at + 1) !== greaterThan) throw this.damaged();
        this.emptyElement = true;
        at += 1;
        break;
      }
      if (Number.isNaN(code)) throw this.damaged();
      const nameStart = at;
      while (code !== equals && code > 32 && code !== greaterThan) {
        at += 1;
        code = text.charCodeAt(at);
      }
      const attributeName = text.slice(nameStart, at);
      while (code <= 32) {
        at += 1;
        code = text.charCodeAt(at);
      }
      if (code !== equals) throw this.damaged();
      at += 1;
      code = text.charCodeAt(at);
      while (code <= 32) {
        at += 1;
        code = text.charCodeAt(at);
      }
      const quote = code === 34 ? '"' : code === 39 ? "'" : '';
      if (quote === '') throw this.damaged();
      const stop = text.indexOf(quote, at + 1);
      if (stop < 0) throw this.damaged();
      const value = text.slice(at + 1, stop);
      this.attributeNames.push(attributeName.startsWith('xmlns') ? attributeName : localName(attributeName));
      this.attributeValues.push(value.includes('&') ? decodeEntities(value, () => this.damaged()) : value);
      at = stop + 1;
      code = text.charCodeAt(at);
    }
    this.at = at + 1;
    this.end = this.at;
    this.name = localName(raw);
    this.kind = 'open';
    this.open.push(raw);
    this.depth += 1;
    if (this.depth > deepest) throw this.damaged();
    this.pendingClose = this.emptyElement;
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
