import { plainLabel } from '../../english/label-words';
import type { Edition, StatementField, StatementLayout } from '../../guidance/edition';
import { boxesOf } from '../layouts/own-boxes';
import { withoutUnit } from './box-label';
import { ownBoxNamed } from './own-box-words';

const longestLabel = 70;

/** Labels of boxes outside the table. */
export class BoxLabels {
  private readonly byLabel = new Map<string, StatementField>();

  private readonly kind: StatementLayout['statement'];
  private years: ReadonlySet<string> = new Set();

  /** @param layouts one, or several where it is not known whose boxes they are; the first goes before the others */
  constructor(first: StatementLayout, ...others: readonly StatementLayout[]) {
    const layouts = [first, ...others];
    this.kind = first.statement;
    for (const field of layouts.flatMap(boxesOf)) {
      for (const name of [field.label, ...field.aliases]) {
        const plain = plainLabel(withoutUnit(name));
        if (!this.byLabel.has(plain)) this.byLabel.set(plain, field);
      }
    }
  }

  /** Labels of a statement that may be for one of some years: the target of another year is no box of it. */
  static ofYears(layout: StatementLayout, years: ReadonlySet<string>): BoxLabels {
    const labels = new BoxLabels(layout);
    labels.years = years;
    return labels;
  }

  box(text: string): StatementField | null {
    if (text.length > longestLabel) return null;
    const known = this.byLabel.get(plainLabel(withoutUnit(text)));
    if (known !== undefined) return known;
    const own = ownBoxNamed(text, this.kind, this.years);
    return own === null ? null : (this.byLabel.get(own) ?? null);
  }
}

/** Labels of words that stand under a row, such as `Strategy:`. */
export class TextLabels {
  private readonly byLabel = new Map<string, string>();

  constructor(layout: StatementLayout) {
    for (const field of layout.columns) {
      if (field.holds !== 'text') continue;
      for (const name of [field.label, ...field.aliases]) this.byLabel.set(plainLabel(name), field.id);
    }
  }

  field(text: string): string | null {
    return text.length > longestLabel ? null : (this.byLabel.get(plainLabel(text)) ?? null);
  }
}

/** Whether a text is the label of a box or of words under a row in any of the edition's statements. */
export function isFieldLabel(edition: Edition): (text: string) => boolean {
  const boxes = edition.statements.map((layout) => new BoxLabels(layout));
  const texts = edition.statements.map((layout) => new TextLabels(layout));
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found =
      text !== '' &&
      (boxes.some((each) => each.box(text) !== null) || texts.some((each) => each.field(text) !== null));
    known.set(text, found);
    return found;
  };
}
