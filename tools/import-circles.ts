import { posix } from 'node:path';
import type { CodeFile } from './exported-names';

const imported = /^(?:import|export)\s[^;'"]*?from '(\.[^']*)';/gm;

/** Files that a file names in its imports, of types too; what is fetched later (`import()`) is none. */
function importsOf({ path, code }: CodeFile, known: ReadonlySet<string>): readonly string[] {
  return [...code.matchAll(imported)].flatMap(([, from = '']) => {
    const target = posix.join(posix.dirname(path), from);
    return [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`, target]
      .filter((each) => known.has(each))
      .slice(0, 1);
  });
}

/** A sentence for every circle of imports, the shortest through each file that is on one and in no circle named before. */
export function importCircles(files: readonly CodeFile[]): readonly string[] {
  const known = new Set(files.map(({ path }) => path));
  const imports = new Map(files.map((file) => [file.path, importsOf(file, known)]));
  const named = new Set<string>();
  return [...known].sort().flatMap((path) => {
    if (named.has(path)) return [];
    const circle = wayBack(path, imports);
    if (circle === null) return [];
    for (const each of circle) named.add(each);
    return [
      `${[...circle, path].join(' → ')} is a circle of imports; types count. Give what several of them need a file of its own.`,
    ];
  });
}

/** The shortest way from a file to itself; `null` where there is none. */
function wayBack(start: string, imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const before = new Map<string, string>();
  let edge: readonly string[] = [start];
  while (edge.length > 0) {
    const next: string[] = [];
    for (const from of edge) {
      for (const to of imports.get(from) ?? []) {
        if (to === start) {
          const way = [from];
          for (let at = from; at !== start;) way.unshift((at = before.get(at) ?? start));
          return way;
        }
        if (before.has(to)) continue;
        before.set(to, from);
        next.push(to);
      }
    }
    edge = next;
  }
  return null;
}
