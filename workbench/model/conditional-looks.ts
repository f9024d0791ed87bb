import { BooleanNumber } from '@univerjs/core';
import type { IStyleBase } from '@univerjs/core';
import { z } from 'zod';
import { ApiObject, readWrite } from '../batch/api-object';
import type { Members, Property } from '../batch/api-object';
import { requireColour } from './colour';
import type { FormatRule, Rule } from './conditional-rules';

/** What properties take, built once for all objects of all batches. */
const takes = { isTrue: z.boolean(), text: z.string() };

export class ConditionalRangeFormatObject extends ApiObject {
  readonly className = 'ConditionalRangeFormat';

  constructor(private readonly format: FormatRule) {
    super();
  }

  protected override defineMembers(): Members {
    return {
      objects: {
        fill: () => new ConditionalRangeFillObject(this.format),
        font: () => new ConditionalRangeFontObject(this.format),
      },
    };
  }
}

function styleOf(format: FormatRule): IStyleBase {
  const { rule } = format.rule;
  return 'style' in rule ? rule.style : {};
}

function restyle(format: FormatRule, change: IStyleBase): void {
  const style = { ...styleOf(format), ...change };
  format.change({ rule: { ...format.rule.rule, style } as Rule });
}

class ConditionalRangeFillObject extends ApiObject {
  readonly className = 'ConditionalRangeFill';

  constructor(private readonly format: FormatRule) {
    super();
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        color: readWrite(
          () => (styleOf(this.format).bg?.rgb ?? '').toUpperCase(),
          takes.text,
          (colour) => {
            restyle(this.format, { bg: { rgb: requireColour(colour) } });
          },
        ),
      },
      methods: {
        clear: () => {
          restyle(this.format, { bg: null });
        },
      },
    };
  }
}

class ConditionalRangeFontObject extends ApiObject {
  readonly className = 'ConditionalRangeFont';

  constructor(private readonly format: FormatRule) {
    super();
  }

  protected override defineMembers(): Members {
    const { format } = this;
    const flag = (
      read: (style: IStyleBase) => BooleanNumber | undefined,
      write: (on: BooleanNumber) => IStyleBase,
    ): Property =>
      readWrite(
        () => read(styleOf(format)) === BooleanNumber.TRUE,
        takes.isTrue,
        (on) => {
          restyle(format, write(on ? BooleanNumber.TRUE : BooleanNumber.FALSE));
        },
      );
    return {
      properties: {
        bold: flag(
          (style) => style.bl,
          (bl) => ({ bl }),
        ),
        color: readWrite(
          () => (styleOf(format).cl?.rgb ?? '').toUpperCase(),
          takes.text,
          (colour) => {
            restyle(format, { cl: { rgb: requireColour(colour) } });
          },
        ),
        italic: flag(
          (style) => style.it,
          (it) => ({ it }),
        ),
        strikethrough: flag(
          (style) => style.st?.s,
          (s) => ({ st: { s } }),
        ),
      },
    };
  }
}
