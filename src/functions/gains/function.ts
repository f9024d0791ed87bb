import { declare } from '../declare';
import { inPounds } from '../pounds-result';
import { inSlices } from '../slices';
import { parameters } from './parameters';
import { gainsOf, type GainsFigures } from './register-of-gains';

export const gains = declare({
  id: 'GAINS',
  describes: 'Adds up the gains of a year from a register of gains, in pounds. Service cuts are left out.',
  parameters,
  gives: 'pounds',
  figures: (register) => inSlices(gainsOf(register)),
  answer: ({ total }: GainsFigures) => inPounds(total),
  working: () => import(/* webpackChunkName: "formulas" */ './steps'),
});
