import { BooleanNumber } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import { z } from 'zod';
import { ApiObject, readWrite } from '../batch/api-object';
import type { Members, Property } from '../batch/api-object';
import { requireColour } from './colour';
import type { RangeStyle } from './range-style';

/** What properties take, built once for all objects of all batches. */
const takes = {
  fontSize: z.number().min(1).max(409),
  isTrue: z.boolean(),
  text: z.string(),
  underline: z.enum(['None', 'Single']),
};

export class RangeFillObject extends ApiObject {
  readonly className = 'RangeFill';

  constructor(private readonly style: RangeStyle) {
    super();
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        // A cell without a fill answers white, a range of different fills nothing.
        color: readWrite(
          () => this.style.style((s) => (s.bg?.rgb ?? '#FFFFFF').toUpperCase()) ?? '',
          takes.text,
          (wanted) => {
            this.style.merge({ bg: wanted === '' ? null : { rgb: requireColour(wanted) } });
          },
        ),
      },
      methods: {
        clear: () => {
          this.style.merge({ bg: null });
        },
      },
    };
  }
}

export class RangeFontObject extends ApiObject {
  readonly className = 'RangeFont';

  constructor(private readonly style: RangeStyle) {
    super();
  }

  protected override defineMembers(): Members {
    const { style } = this;
    const flag = (
      read: (s: IStyleData) => BooleanNumber | undefined,
      write: (on: BooleanNumber) => IStyleData,
    ): Property =>
      readWrite(
        () => style.style((s) => read(s) === BooleanNumber.TRUE),
        takes.isTrue,
        (on) => {
          style.merge(write(on ? BooleanNumber.TRUE : BooleanNumber.FALSE));
        },
      );
    return {
      properties: {
        bold: flag(
          (s) => s.bl,
          (bl) => ({ bl }),
        ),
        color: readWrite(
          () => style.style((s) => (s.cl?.rgb ?? '#000000').toUpperCase()) ?? '',
          takes.text,
          (wanted) => {
            style.merge({ cl: { rgb: requireColour(wanted) } });
          },
        ),
        italic: flag(
          (s) => s.it,
          (it) => ({ it }),
        ),
        name: readWrite(
          () => style.style((s) => s.ff ?? style.grid.book.usualStyle.ff ?? 'Calibri'),
          takes.text,
          (name) => {
            style.merge({ ff: name });
          },
        ),
        size: readWrite(
          () => style.style((s) => s.fs ?? style.grid.book.usualStyle.fs ?? 11),
          takes.fontSize,
          (size) => {
            style.merge({ fs: size });
          },
        ),
        strikethrough: flag(
          (s) => s.st?.s,
          (on) => ({ st: { s: on } }),
        ),
        underline: readWrite(
          () => style.style((s) => (s.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None')),
          takes.underline,
          (kind) => {
            style.merge({
              ul: { s: kind === 'None' ? BooleanNumber.FALSE : BooleanNumber.TRUE },
            });
          },
        ),
      },
    };
  }
}
