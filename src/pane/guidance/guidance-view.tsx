import type { Edition } from '../../guidance/edition';

/** The guidance beside the work. */
export function GuidanceView({ edition }: { readonly edition: Edition }) {
  return <p>{edition.title}</p>;
}
