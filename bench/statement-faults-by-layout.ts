/**
 * Every kind of fault planted in every layout: caught at its cell or not, by layout, and what other checks said.
 *
 *     node -r ./bench/typescript.cjs bench/statement-faults-by-layout.ts [seeds] [first seed]
 */
import { faults } from '../tests/statement/faults';
import { layFault } from '../tests/statement/forms/laid-faults';
import { namedLayouts } from '../tests/statement/forms/named-layouts';

const seeds = Number(process.argv[2] ?? 3);
const first = Number(process.argv[3] ?? 1);
const shown: string[] = [];
let [planted, caught, alarms, sound] = [0, 0, 0, 0];
for (const layout of namedLayouts) {
  const sums = { planted: 0, caught: 0, elsewhere: 0, missed: 0, alarms: 0 };
  for (const fault of faults) {
    for (const kind of fault.kinds.filter((each) => layout.kinds?.includes(each) ?? true)) {
      for (let seed = first; seed < first + seeds; seed += 1) {
        const { outcome, others, what } = layFault(fault, kind, layout, seed);
        if (outcome === 'not laid') continue;
        sums.planted += 1;
        sums[outcome] += 1;
        if (others.length > 0) sums.alarms += 1;
        if (outcome !== 'caught' || others.length > 0)
          shown.push([`${outcome}: ${what}`, ...others].join('\n    '));
        if (seed !== first) continue;
        sound += 1;
        const inOrder = layFault(fault, kind, layout, seed, false).others;
        if (inOrder.length > 0) shown.push([`in order: ${what}`, ...inOrder].join('\n    '));
      }
    }
  }
  planted += sums.planted;
  caught += sums.caught;
  alarms += sums.alarms;
  console.log(
    `${layout.name}: ${sums.caught} of ${sums.planted} at the cell, ${sums.elsewhere} elsewhere, ${sums.missed} missed, beside ${sums.alarms} another check spoke`,
  );
}
console.log(`${caught} of ${planted} caught, ${alarms} with another check beside, ${sound} in order`);
for (const each of shown.slice(0, Number(process.argv[4] ?? 40))) console.log(each);
process.exitCode = caught === planted ? 0 : 1;
