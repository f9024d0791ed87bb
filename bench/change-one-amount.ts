// Every counted line of every sheet raised by £10,000, one at a time: the baseline must follow by as much.
// Run: node -r ./bench/typescript.cjs bench/change-one-amount.ts
import { realSheets, unseenSheets } from '../tests/budget/real-sheet';
import { raiseEachLine } from '../tests/budget/change-one-amount';

const all = [...realSheets, ...unseenSheets].flatMap(raiseEachLine);
const wrong = all.filter(({ pounds }) => pounds !== 10_000);
for (const { sheet, row, label, pounds, isAskedForItsSize } of wrong)
  process.stdout.write(
    `${sheet} row ${row} ${label}: moved by £${pounds}${isAskedForItsSize ? ', and is asked for its size' : ''}\n`,
  );
process.stdout.write(`${all.length} lines raised, ${wrong.length} moved the baseline otherwise\n`);
