import type { Outcome } from '../../excel/problem';

/** What every door is: actions that answer with an outcome. */
export type DoorActions<Door> = {
  readonly [Name in keyof Door]: (...given: never[]) => Promise<Outcome<unknown>>;
};

type Action = (...given: unknown[]) => Promise<Outcome<unknown>>;
const isAction = (value: unknown): value is Action => typeof value === 'function';

/**
 * The same door, with someone who hears each of its answers as it is given: whichever view asked, what comes up beside
 * the answer is met in one place.
 */
export function heardDoor<Door extends DoorActions<Door>>(
  door: Door,
  hear: (outcome: Outcome<unknown>) => void,
): Door {
  return new Proxy(door, {
    get: (target, name) => {
      const action: unknown = Reflect.get(target, name);
      if (!isAction(action)) return action;
      return async (...given: unknown[]) => {
        const outcome = await Reflect.apply(action, target, given);
        hear(outcome);
        return outcome;
      };
    },
  });
}
