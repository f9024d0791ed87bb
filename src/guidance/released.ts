/**
 * SHA-256 of each released edition's canonical text, in hexadecimal: names in a record exactly which rules were used.
 * A line here is added with a new edition and never changed afterwards.
 */
export const released: Readonly<Record<string, string>> = {
  'odpm-2004-11': '403a2f76bd79170024d953f7c10b7a679ef74f76f1c2dc113a3587d590ca79b2',
  'councils-2005-08': 'b05ce42cd9f19f1040c57bbaf5ca8ad2fbe7f9403f44ea2517cc854324378758',
};

/** @returns the hash under which the edition was released, or `null` for an edition that was not */
export function releasedHash(editionId: string): string | null {
  return released[editionId] ?? null;
}
