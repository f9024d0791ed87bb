const quiet = 150;

/** Many changes at once, as when a block is pasted, are one piece of news. */
export function coalesced(listener: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      listener();
    }, quiet);
  };
}
