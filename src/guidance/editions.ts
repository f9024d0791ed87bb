import { councils200508 } from './councils-2005-08/edition';
import type { Edition } from './edition';
import { odpm200411 } from './odpm-2004-11/edition';

/** All released editions, oldest first. */
export const editions: readonly Edition[] = [odpm200411, councils200508];

export const defaultEdition: Edition = councils200508;

/** @returns the edition with that id, or `null` */
export function editionById(id: string): Edition | null {
  return editions.find((edition) => edition.id === id) ?? null;
}
