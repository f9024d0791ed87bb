import { useEffect, useState, type ComponentType } from 'react';
import { paneText } from '../words';
import { ProblemMessage } from './message';
import { Skeleton } from './skeleton';

/** A part of the pane whose code is fetched when it is first shown. */
export interface FetchedPart<Props> {
  (props: Props): React.ReactNode;
  /** Fetches the code beforehand; a failure is left to the moment when the part is shown. */
  readonly fetch: () => void;
}

/**
 * Makes a component of code that is loaded when it is first drawn: a skeleton meanwhile, a sentence and another try
 * where it can't be had. (React's own `lazy` holds what it has loaded back for a third of a second.)
 *
 * @param label what is being fetched, in words; `null` where nothing stands meanwhile
 */
export function later<Props extends object>(
  label: string | null,
  load: () => Promise<ComponentType<Props>>,
): FetchedPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<ComponentType<Props>> | null = null;
  const fetched = (): Promise<ComponentType<Props>> => {
    loading ??= load().then(
      (component) => (loaded = component),
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };

  function Later(props: Props) {
    const [, drawAgain] = useState(0);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded !== null || failed) return undefined;
      let here = true;
      fetched().then(
        () => {
          if (here) drawAgain((times) => times + 1);
        },
        () => {
          if (here) setFailed(true);
        },
      );
      return () => {
        here = false;
      };
    }, [failed]);
    if (loaded !== null) {
      const Loaded = loaded;
      return <Loaded {...props} />;
    }
    if (label === null) return null;
    if (!failed) return <Skeleton label={label} />;
    return (
      <ProblemMessage
        problem={{ id: 'part-not-loaded', sentence: paneText.partNotLoaded }}
        onRetry={() => {
          setFailed(false);
        }}
      />
    );
  }
  return Object.assign(Later, {
    fetch: () => {
      fetched().catch(() => undefined);
    },
  });
}
