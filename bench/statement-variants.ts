/**
 * Statements from the template, each moved about and broken in one place: exactly the check for it has to speak.
 *
 *     node -r ./bench/typescript.cjs bench/statement-variants.ts [variants] [first seed]
 */
import { surprise } from '../tests/statement/variants';

const count = Number(process.argv[2] ?? 10_000);
const first = Number(process.argv[3] ?? 100_000);
const started = performance.now();
const surprises: string[] = [];
for (let seed = first; seed < first + count; seed += 1) {
  const found = surprise(seed);
  if (found !== null) surprises.push(found);
}
const seconds = (performance.now() - started) / 1000;
console.log(`${count} variants in ${seconds.toFixed(1)} s, ${((seconds * 1000) / count).toFixed(2)} ms each`);
console.log(`${surprises.length} where another check spoke, or none`);
for (const each of surprises.slice(0, 10)) console.log(each);
process.exitCode = surprises.length === 0 ? 0 : 1;
