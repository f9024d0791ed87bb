/** A file of code by its path from the project's folder. */
export interface CodeFile {
  readonly path: string;
  readonly code: string;
}

/** Why several files may export the same name: what it stands for is one kind of thing, by plan of their folders. */
export interface NameConvention {
  /** Absent where the files may repeat any name that stands once elsewhere. */
  readonly name?: string;
  readonly files: RegExp;
  readonly because: string;
}

export const conventions: readonly NameConvention[] = [
  {
    name: 'steps',
    files: /^src\/functions\/[a-z-]+\/steps\.ts$/,
    because: 'each function’s lines of working, which its declaration fetches by this name',
  },
  {
    name: 'words',
    files: /^src\/functions\/[a-z-]+\/step-words\.ts$/,
    because: 'what the working of that function says; only steps.ts beside it reads them',
  },
  {
    name: 'words',
    files: /^src\/statement\/checks\/[a-z-]+\/words\.ts$/,
    because: 'every sentence of that check; only check.ts beside it reads them',
  },
  {
    files: /^src\/pane\/(?:shell\/parts|home\/fetched-sections)\.ts$/,
    because: 'a part of the pane that is fetched when first shown stands there under its own name',
  },
];

const declared =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;
const listed = /^export (?:type )?\{([^}]*)\}/gm;

/** Names that a file gives to something of its own; passing on another file's thing under its own name is not one. */
export function exportedNames(code: string): ReadonlySet<string> {
  const aliases = [...code.matchAll(listed)].flatMap(([, list = '']) =>
    [...list.matchAll(/\bas (\w+)/g)].map(([, name = '']) => name),
  );
  return new Set([...[...code.matchAll(declared)].map(([, name = '']) => name), ...aliases]);
}

/** A sentence for every exported name with two meanings, and for every convention that no file follows any more. */
export function namesWithTwoMeanings(
  files: readonly CodeFile[],
  allowed: readonly NameConvention[],
): readonly string[] {
  const places = new Map<string, string[]>();
  const followed = new Set<NameConvention>();
  const shared = new Map<string, Set<NameConvention>>();
  for (const { path, code } of files) {
    for (const name of exportedNames(code)) {
      const convention = allowed.find(
        (each) => (each.name === undefined || each.name === name) && each.files.test(path),
      );
      if (convention === undefined) places.set(name, [...(places.get(name) ?? []), path]);
      else {
        followed.add(convention);
        if (convention.name !== undefined)
          shared.set(name, (shared.get(name) ?? new Set<NameConvention>()).add(convention));
      }
    }
  }
  const twice = [...places]
    .filter(([name, paths]) => paths.length > 1 || shared.has(name))
    .map(
      ([name, paths]) =>
        `‘${name}’ stands in ${paths.sort().join(', ')}${shared.has(name) ? ', and has a meaning by convention' : ''}. One exported name has one meaning: where both are the same thing keep one of them, where they are two give one the field’s own term. What is one kind of thing by plan goes into the conventions of tools/exported-names.ts, with its reason.`,
    );
  const unused = allowed
    .filter((convention) => !followed.has(convention))
    .map(
      ({ name, files: pattern }) =>
        `No file that matches ${pattern.source} exports ${name === undefined ? 'anything' : `‘${name}’`} any more: take the convention out of tools/exported-names.ts.`,
    );
  return [...twice.sort(), ...unused];
}
