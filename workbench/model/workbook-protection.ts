import { z } from 'zod';

import { ApiError } from '../batch/api-error';
import { ApiObject, method, readOnly } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import type { Book } from './book';

const password = z.string().nullish();

/** `workbook.protection`: whether sheets may be added, deleted, renamed, moved and hidden. Passwords are not kept. */
export class WorkbookProtectionObject extends ApiObject {
  readonly className = 'WorkbookProtection';

  constructor(private readonly book: Book) {
    super();
  }

  protected override defineMembers(): Members {
    return {
      properties: { protected: readOnly(() => this.book.isStructureProtected) },
      methods: {
        protect: method(z.tuple([password]), () => {
          if (this.book.isStructureProtected)
            throw new ApiError('InvalidOperation', 'The workbook is protected already.');
          this.book.isStructureProtected = true;
        }),
        unprotect: method(z.tuple([password]), () => {
          this.book.isStructureProtected = false;
        }),
      },
    };
  }
}
