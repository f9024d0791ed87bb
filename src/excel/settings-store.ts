import type { Settings } from '../grid/kept-record';
import { step, type Step } from './step';

/** Everything that Cashable remembers in a workbook's own settings is kept in one way: see `kept-record`. */

export { kept, longestRecord, toSettings, type Kept, type Settings } from '../grid/kept-record';

/** Puts settings in place of those that are there. */
export function settingSteps(
  key: string,
  wanted: ReadonlyMap<string, unknown>,
  present: Settings,
): readonly Step[] {
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

/** Takes away everything that is kept under a key. */
export const removeSettings = (key: string, present: Settings): readonly Step[] =>
  [...present.keys()].filter((name) => isUnder(key, name)).map((name) => deleteSetting(name, present));

export const deleteSetting = (name: string, present: Settings): Step =>
  step({ kind: 'delete-setting', key: name }, { kind: 'put-setting', key: name, value: present.get(name) });
