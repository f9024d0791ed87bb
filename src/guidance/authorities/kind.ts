/** Kinds of authority as the statements knew them; `other` is a police authority, a national park and the like. */
export const authorityKinds = [
  'county',
  'unitary',
  'metropolitan',
  'london',
  'district',
  'fire',
  'other',
] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

/** How each kind is called. */
export const authorityKindWords: Readonly<Record<AuthorityKind, string>> = {
  county: 'County council',
  unitary: 'Unitary authority',
  metropolitan: 'Metropolitan district',
  london: 'London borough',
  district: 'Shire district',
  fire: 'Fire authority',
  other: 'Other authority',
};
