import { realSheet, realSheets, unseenSheets } from './real-sheet';
import { raiseEachLine } from './change-one-amount';

/** Every sixth sheet; the bench does all. */
const some = [...realSheets, ...unseenSheets].filter(
  (name, i) => i % 6 === 0 || realSheet(name).judged.decided_by_size.length > 0,
);

test.each(some)('A line of %s that rises by £10,000 raises the baseline by £10,000', (name) => {
  const wrong = raiseEachLine(name).filter(
    ({ pounds, isAskedForItsSize }) => pounds !== 10_000 && !isAskedForItsSize,
  );
  expect(wrong).toEqual([]);
});
