import type { TakeUp } from './matrix';

/** Takes up what an interrupted operation left, as an officer does who is offered it. */
export const takeUp: TakeUp = () => Promise.resolve(false);
