import { z } from 'zod';

import { ApiObject, checked, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { formatArea, requireAddress } from './a1';
import type { SheetGrid } from './book';
import { LiveRange } from './live-range';
import type { Context } from './context';
import { metadata, putMetadata } from './sheet-metadata';

/** What properties and methods take, built once for all objects of all batches. */
const takes = {
  isTrue: z.boolean(),
  orientation: z.enum(['Portrait', 'Landscape']),
  text: z.string(),
};

const zoom = z.strictObject({
  scale: z.int().min(10).max(400).optional(),
  horizontalFitToPages: z.int().min(0).optional(),
  verticalFitToPages: z.int().min(0).optional(),
});

const layout = z.object({
  orientation: z.enum(['Portrait', 'Landscape']).optional(),
  paperSize: z.string().optional(),
  zoom: zoom.optional(),
  centerHorizontally: z.boolean().optional(),
  printGridlines: z.boolean().optional(),
  /** Addresses without the sheet's name, such as `A1:F30`. */
  printArea: z.string().optional(),
  titleRows: z.string().optional(),
  titleColumns: z.string().optional(),
});
type Layout = z.infer<typeof layout>;

/** `worksheet.pageLayout`: how the sheet prints. */
export class PageLayoutObject extends ApiObject {
  readonly className = 'PageLayout';

  constructor(
    private readonly context: Context,
    private readonly grid: SheetGrid,
  ) {
    super();
  }

  /** What is given as a range or an address, as an address without the sheet's name. */
  #address(given: unknown): string {
    const area = given instanceof LiveRange ? given.area : requireAddress(checked(z.string(), given)).area;
    return formatArea(area);
  }

  #rangeOf(address: string | undefined): LiveRange | null {
    return address === undefined ? null : this.context.range(this.grid, requireAddress(address).area);
  }

  get #layout(): Layout {
    return layout.safeParse(metadata(this.grid, 'pageLayout')).data ?? {};
  }

  #put(change: Layout): void {
    putMetadata(this.grid, 'pageLayout', { ...this.#layout, ...change });
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        orientation: readWrite(
          () => this.#layout.orientation ?? 'Portrait',
          takes.orientation,
          (orientation) => {
            this.#put({ orientation });
          },
        ),
        paperSize: readWrite(
          () => this.#layout.paperSize ?? 'A4',
          takes.text,
          (paperSize) => {
            this.#put({ paperSize });
          },
        ),
        zoom: readWrite(
          () => this.#layout.zoom ?? { scale: 100 },
          zoom,
          (wanted) => {
            this.#put({ zoom: wanted });
          },
        ),
        centerHorizontally: readWrite(
          () => this.#layout.centerHorizontally ?? false,
          takes.isTrue,
          (centerHorizontally) => {
            this.#put({ centerHorizontally });
          },
        ),
        printGridlines: readWrite(
          () => this.#layout.printGridlines ?? false,
          takes.isTrue,
          (printGridlines) => {
            this.#put({ printGridlines });
          },
        ),
      },
      methods: {
        setPrintArea: ([given]) => {
          this.#put({ printArea: this.#address(given) });
        },
        setPrintTitleRows: ([given]) => {
          this.#put({ titleRows: this.#address(given) });
        },
        setPrintTitleColumns: ([given]) => {
          this.#put({ titleColumns: this.#address(given) });
        },
        getPrintAreaOrNullObject: () => this.#rangeOf(this.#layout.printArea),
        getPrintTitleRowsOrNullObject: () => this.#rangeOf(this.#layout.titleRows),
        getPrintTitleColumnsOrNullObject: () => this.#rangeOf(this.#layout.titleColumns),
      },
    };
  }
}
