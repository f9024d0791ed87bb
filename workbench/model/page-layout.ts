import { z } from 'zod';

import { ApiObject, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import type { Grid } from './book';
import { metadata, putMetadata } from './sheet-metadata';

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
});
type Layout = z.infer<typeof layout>;

/** `worksheet.pageLayout`: how the sheet prints. */
export class PageLayoutObject extends ApiObject {
  readonly className = 'PageLayout';

  constructor(private readonly grid: Grid) {
    super();
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
          z.enum(['Portrait', 'Landscape']),
          (orientation) => {
            this.#put({ orientation });
          },
        ),
        paperSize: readWrite(
          () => this.#layout.paperSize ?? 'A4',
          z.string(),
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
          z.boolean(),
          (centerHorizontally) => {
            this.#put({ centerHorizontally });
          },
        ),
        printGridlines: readWrite(
          () => this.#layout.printGridlines ?? false,
          z.boolean(),
          (printGridlines) => {
            this.#put({ printGridlines });
          },
        ),
      },
    };
  }
}
