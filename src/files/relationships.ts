import type { PackageParts } from './package-parts';
import { XmlReader } from './xml-reader';

/** One relationship of a part to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address, such as `worksheet`; it is the same in the strict and the transitional form. */
  readonly kind: string;
  /** The type's address in full. */
  readonly type: string;
  /** Part name within the package, or the address outside it. */
  readonly target: string;
  readonly external: boolean;
}

/** Name of the part that holds the relationships of `part`; the package's own for `''`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Relationships of a part, in file order; none when it has no relationships part. */
export function readRelationships(parts: Pick<PackageParts, 'text'>, part: string): Relationship[] {
  const name = relationshipsPart(part);
  const text = parts.text(name);
  if (text === undefined) return [];
  const found: Relationship[] = [];
  const reader = new XmlReader(text, name);
  while (reader.next()) {
    if (reader.kind !== 'open' || reader.name !== 'Relationship') continue;
    const type = reader.attribute('Type') ?? '';
    const external = reader.attribute('TargetMode') === 'External';
    const target = reader.attribute('Target') ?? '';
    found.push({
      id: reader.attribute('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: external ? target : resolveTarget(part, target),
      external,
    });
  }
  return found;
}

function resolveTarget(part: string, target: string): string {
  const path = target.startsWith('/') ? target : `${part.slice(0, part.lastIndexOf('/') + 1)}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}
