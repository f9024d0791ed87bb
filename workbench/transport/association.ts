/**
 * The table of functions by id that a page's loader keeps for the client library; ids are compared without regard to
 * case.
 */
export class Association {
  readonly mappings: Record<string, (...args: never[]) => unknown> = {};
  readonly #listeners: (() => void)[] = [];

  readonly associate = (
    idOrFunctions: string | Readonly<Record<string, (...args: never[]) => unknown>>,
    run?: (...args: never[]) => unknown,
  ): void => {
    const functions = typeof idOrFunctions === 'string' ? { [idOrFunctions]: run } : idOrFunctions;
    for (const [id, its] of Object.entries(functions))
      if (its !== undefined) this.mappings[id.toUpperCase()] = its;
    for (const listener of this.#listeners) listener();
  };

  onchange(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
