import { longestRecord, type Settings } from '../grid/kept-record';
import { Refusal } from './problem-from-error';
import { step, type Step } from './step';
import { recordTooLong } from './words';

/** Everything that Cashable remembers in a workbook's own settings is kept in one way: see `kept-record`. */

export { kept, toSettings, type Kept, type Settings } from '../grid/kept-record';

/**
 * Puts settings in place of those that are there.
 *
 * @throws Refusal for a record longer than Excel is sure to save, before anything is written
 */
export function settingSteps(
  key: string,
  wanted: ReadonlyMap<string, unknown>,
  present: Settings,
): readonly Step[] {
  const length = [...wanted.values()].reduce<number>((sum, value) => sum + String(value).length, 0);
  if (length > longestRecord) throw new Refusal(recordTooLong(length, longestRecord));
  const steps: Step[] = [];
  for (const [name, value] of wanted) {
    if (present.get(name) === value) continue;
    steps.push(
      step(
        { kind: 'put-setting', key: name, value },
        present.has(name)
          ? { kind: 'put-setting', key: name, value: present.get(name) }
          : { kind: 'delete-setting', key: name },
      ),
    );
  }
  for (const name of present.keys())
    if (isUnder(key, name) && !wanted.has(name)) steps.push(deleteSetting(name, present));
  return steps;
}

const isUnder = (key: string, name: string): boolean => name === key || name.startsWith(`${key}.`);

export const deleteSetting = (name: string, present: Settings): Step =>
  step({ kind: 'delete-setting', key: name }, { kind: 'put-setting', key: name, value: present.get(name) });
