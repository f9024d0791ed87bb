import { closed, type TakeUp } from './matrix';

/** Takes up what an interrupted operation left, as an officer does who is offered it, or told which button is left. */
export const takeUp: TakeUp = async (workbook, said, isRight) => {
  await workbook.act('recovery.interrupted');
  await workbook.act('recovery.putRight');
  if (await isRight()) return;
  // The pane that is opened anew says beside its list that Check again brings the marks up to date.
  if (said.includes('Choose Check again') || said.includes(closed))
    await workbook.act('statement-marks.check');
};
