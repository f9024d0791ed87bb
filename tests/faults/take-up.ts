import type { TakeUp } from './matrix';

/** Takes up what an interrupted operation left, as an officer does who is offered it, or told which button is left. */
export const takeUp: TakeUp = async (workbook, said) => {
  const offered = await workbook.act('recovery.interrupted');
  if (!offered.ok) return false;
  const isRight = (await workbook.act('recovery.putRight')).ok;
  if (!said.includes('Choose Check again')) return isRight;
  return (await workbook.act('statement-marks.check')).ok;
};
