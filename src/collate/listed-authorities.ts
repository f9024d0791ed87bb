import { authorities } from '../guidance/authorities/authority';
import type { Edition } from '../guidance/edition';
import { authorityId } from './authority-finder';
import { checkedRows, type RowsByTable } from './dataset';

/** What the dataset holds beside the workbooks: the authorities, and when their statements fall due in an edition. */
export const listsOf = ({ id: edition, dueDates }: Edition): RowsByTable =>
  checkedRows({
    authorities: authorities.map(({ name, kind, region }) => ({
      authority_id: authorityId({ name, kind }),
      name,
      kind,
      region: region ?? 'region not known',
    })),
    due_dates: dueDates.flatMap(({ statement: kind, year, by }) =>
      by === null ? [] : [{ edition, year, kind, due_on: by }],
    ),
  });
