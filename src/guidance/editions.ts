import type { Edition } from './edition';

/** The information pack of November 2004 as published. Paragraphs are filled by the data files beside this one. */
const odpm200411: Edition = {
  id: 'odpm-2004-11',
  title: 'Delivering Efficiency in Local Services, ODPM, November 2004',
  published: '2004-11',
  baselineYear: '2004/05',
  targetYears: ['2005/06', '2006/07', '2007/08'],
  annualTarget: { value: '0.025', cites: ['2.6', '3.3', 'A7'] },
  cashableShare: { value: '0.5', cites: ['1', 'A7'] },
  paragraphs: {},
};

/** All released editions, oldest first. */
export const editions: readonly Edition[] = [odpm200411];

export const defaultEdition: Edition = odpm200411;

/** @returns the edition with that id, or `null` */
export function editionById(id: string): Edition | null {
  return editions.find((edition) => edition.id === id) ?? null;
}
