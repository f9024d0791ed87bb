import { authorityCalled, authorityKindIn } from '../guidance/authorities/authority';
import type { AuthorityKind } from '../guidance/authorities/kind';
import type { CheckContext } from './check';
import type { Statement } from './statement';

/** The kind of authority: as chosen for the workbook, else as the statement's box says, else by the council's name. */
export function kindOfAuthority(
  { boxes, authority }: Pick<Statement, 'boxes' | 'authority'>,
  { authorityKind }: Pick<CheckContext, 'authorityKind'>,
): AuthorityKind | null {
  return (
    authorityKind ??
    authorityKindIn(boxes['authority-kind']?.text ?? '') ??
    authorityCalled(authority)?.kind ??
    null
  );
}
