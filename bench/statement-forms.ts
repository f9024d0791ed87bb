/**
 * Statements as officers file them, in layouts put together by chance from filed returns: read whole, without a false
 * alarm, each planted fault at its cell.
 *
 *     node -r ./bench/typescript.cjs bench/statement-forms.ts [variants] [first seed]
 */
import { formVariant, judge } from '../tests/statement/forms/form-variants';

const count = Number(process.argv[2] ?? 10_000);
const first = Number(process.argv[3] ?? 100_000);
const started = performance.now();
const sums = {
  statements: 0,
  recognised: 0,
  cut: 0,
  alarmed: 0,
  alarms: 0,
  faults: 0,
  caught: 0,
  elsewhere: 0,
};
const shown: string[] = [];
for (let seed = first; seed < first + count; seed += 1) {
  const variant = formVariant(seed);
  const { statements, recognised, unread, alarms } = judge(variant);
  sums.statements += statements;
  sums.recognised += recognised;
  if (unread.length > 0) sums.cut += 1;
  if (alarms.length > 0) sums.alarmed += 1;
  sums.alarms += alarms.length;
  if (shown.length < 6 && unread.length + alarms.length > 0)
    shown.push([variant.what, ...unread.slice(0, 4), ...alarms.slice(0, 4)].join('\n    '));
  const { fault } = judge(formVariant(seed, true));
  sums.faults += 1;
  if (fault === 'caught') sums.caught += 1;
  if (fault === 'elsewhere') sums.elsewhere += 1;
}
const seconds = (performance.now() - started) / 1000;
console.log(`${count} workbooks in ${seconds.toFixed(1)} s`);
console.log(`${sums.recognised} of ${sums.statements} statements recognised`);
console.log(`${sums.cut} workbooks in which something of the form was not read from its cell`);
console.log(`${sums.alarms} false alarms in ${sums.alarmed} workbooks`);
console.log(
  `${sums.caught} of ${sums.faults} planted faults caught at their cell, ${sums.elsewhere} elsewhere`,
);
for (const each of shown) console.log(each);
process.exitCode = sums.cut + sums.alarmed === 0 && sums.caught === sums.faults ? 0 : 1;
