import type { XmlElement } from '../../src/files/xml-element';

/** Namespaces that Excel knows beyond the format's own; a choice that asks for others is not for it. */
const excelNamespaces = 'http://schemas.microsoft.com/office/';

/**
 * The element with each `mc:AlternateContent` in it replaced by what Excel reads of it: the first choice whose namespaces it
 * knows, else the fallback, else nothing (ECMA-376 part 3, markup compatibility). Positions stay those in the text.
 */
export function withChosenContent(
  element: XmlElement,
  outer: ReadonlyMap<string, string> = new Map(),
): XmlElement {
  const namespaces = new Map([...outer, ...element.attributes]);
  const children = element.children.flatMap((child) => {
    if (child.name !== 'AlternateContent') return [withChosenContent(child, namespaces)];
    const inside = new Map([...namespaces, ...child.attributes]);
    const isKnown = (choice: XmlElement): boolean =>
      (choice.attributes.get('Requires') ?? '')
        .split(/\s+/)
        .every((prefix) =>
          (choice.attributes.get(`xmlns:${prefix}`) ?? inside.get(`xmlns:${prefix}`) ?? '').startsWith(
            excelNamespaces,
          ),
        );
    const chosen =
      child.children.find((each) => each.name === 'Choice' && isKnown(each)) ??
      child.children.find((each) => each.name === 'Fallback');
    return chosen ? withChosenContent(chosen, inside).children : [];
  });
  return { ...element, children };
}
