import { authorities } from '../guidance/authorities/authority';
import type { Edition } from '../guidance/edition';
import type { ListedAuthority } from './authority-finder';
import { checkedRows, type RowsByTable } from './dataset';

/** The authorities against which names are compared and lateness is told. */
export const listedAuthorities: readonly ListedAuthority[] = authorities.map(({ name, kind, region }) => ({
  // A county and a city may share a name: the kind tells them apart.
  id: `${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${kind}`,
  name,
  kind,
  region: region ?? 'region not known',
}));

/** What the dataset holds beside the workbooks: the authorities, and when their statements fall due in an edition. */
export const listsOf = ({ id: edition, dueDates }: Edition): RowsByTable =>
  checkedRows({
    authorities: listedAuthorities.map(({ id, name, kind, region }) => ({
      authority_id: id,
      name,
      kind,
      region,
    })),
    due_dates: dueDates.flatMap(({ statement: kind, year, by }) =>
      by === null ? [] : [{ edition, year, kind, due_on: by }],
    ),
  });
