import type { TakeUp } from './matrix';

/** Takes up what an interrupted operation left, as an officer does who is offered it. */
export const takeUp: TakeUp = async (workbook) => {
  const offered = await workbook.act('recovery.interrupted');
  if (!offered.ok) return false;
  return (await workbook.act('recovery.putRight')).ok;
};
