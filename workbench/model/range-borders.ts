import { BorderStyleTypes } from '@univerjs/core';
import type { IBorderData, IBorderStyleData, Nullable } from '@univerjs/core';
import { z } from 'zod';
import { ApiError, invalidArgument } from '../batch/api-error';
import { ApiObject, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { requireColour } from './colour';
import { keyOf } from './range-style';
import type { RangeStyle } from './range-style';

/** What properties take, built once for all objects of all batches. */
const takes = {
  borderStyle: z.enum([
    'None',
    'Continuous',
    'Dash',
    'DashDot',
    'DashDotDot',
    'Dot',
    'Double',
    'SlantDashDot',
  ]),
  borderWeight: z.enum(['Hairline', 'Thin', 'Medium', 'Thick']),
  colour: z.string(),
};

const sides = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
  InsideVertical: 'r',
  InsideHorizontal: 'b',
} as const satisfies Record<string, keyof IBorderData>;

type Side = keyof typeof sides;

const borderStyles = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
} as const;

const weights = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
} as const;

export class RangeBorderCollectionObject extends ApiObject {
  readonly className = 'RangeBorderCollection';

  constructor(private readonly style: RangeStyle) {
    super();
  }

  override items(): readonly ApiObject[] {
    return Object.keys(sides).map((side) => new RangeBorderObject(this.style, side as Side));
  }

  override item(key: unknown): ApiObject {
    if (key === 'DiagonalDown' || key === 'DiagonalUp')
      throw new ApiError('UnsupportedOperation', 'Diagonal borders are not drawn here.');
    if (typeof key !== 'string' || !Object.hasOwn(sides, key)) throw invalidArgument('the side');
    return new RangeBorderObject(this.style, key as Side);
  }

  protected override defineMembers(): Members {
    return { properties: { count: readOnly(() => this.items().length) } };
  }
}

class RangeBorderObject extends ApiObject {
  readonly className = 'RangeBorder';

  constructor(
    private readonly style: RangeStyle,
    private readonly side: Side,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.side };
  }

  #has(row: number, column: number): boolean {
    const { area } = this.style;
    switch (this.side) {
      case 'EdgeTop':
        return row === area.startRow;
      case 'EdgeBottom':
        return row === area.endRow;
      case 'EdgeLeft':
        return column === area.startColumn;
      case 'EdgeRight':
        return column === area.endColumn;
      case 'InsideVertical':
        return column < area.endColumn;
      case 'InsideHorizontal':
        return row < area.endRow;
    }
  }

  #read(): Nullable<IBorderStyleData> {
    const { area } = this.style;
    const row = this.side === 'EdgeBottom' ? area.endRow : area.startRow;
    const column = this.side === 'EdgeRight' ? area.endColumn : area.startColumn;
    return this.style.grid.style(row, column).bd?.[sides[this.side]];
  }

  #write(border: IBorderStyleData | null): void {
    this.style.mergeEach((row, column) =>
      this.#has(row, column) ? { bd: { [sides[this.side]]: border } } : {},
    );
  }

  #change(change: Partial<IBorderStyleData>): void {
    const now = this.#read() ?? { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };
    this.#write({ ...now, ...change });
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        color: readWrite(
          () => (this.#read()?.cl.rgb ?? '#000000').toUpperCase(),
          takes.colour,
          (wanted) => {
            this.#change({ cl: { rgb: requireColour(wanted) } });
          },
        ),
        sideIndex: readOnly(() => this.side),
        style: readWrite(
          () => {
            const now = this.#read()?.s ?? BorderStyleTypes.NONE;
            return keyOf(borderStyles, now) ?? 'Continuous';
          },
          takes.borderStyle,
          (kind) => {
            if (kind === 'None') this.#write(null);
            else this.#change({ s: borderStyles[kind] });
          },
        ),
        weight: readWrite(
          () => keyOf(weights, this.#read()?.s ?? BorderStyleTypes.THIN) ?? 'Thin',
          takes.borderWeight,
          (weight) => {
            this.#change({ s: weights[weight] });
          },
        ),
      },
    };
  }
}
