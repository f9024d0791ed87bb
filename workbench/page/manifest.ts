import { pageText } from './text';

/** What a ribbon button does, as the manifest says. */
export type RibbonAction =
  { readonly kind: 'show-task-pane' } | { readonly kind: 'execute-function'; readonly functionName: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tipText: string;
  /** Address by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What Excel reads of an add-in's manifest, as far as the workbench shows it. */
export interface AddInManifest {
  readonly id: string;
  readonly displayName: string;
  readonly tab: { readonly id: string; readonly label: string; readonly groups: readonly RibbonGroup[] };
  readonly taskPane: string;
  readonly functions: { readonly metadata: string; readonly namespace: string };
}

/** The manifest is not one that Excel would take; the message names the fault. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

const children = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((child) => child.localName === name);

function child(parent: Element, name: string): Element {
  const found = children(parent, name)[0];
  if (!found) throw new ManifestError(pageText.manifestLacks(`${name} in ${parent.localName}`));
  return found;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new ManifestError(pageText.manifestLacks(`${name} on ${element.localName}`));
  return value;
}

const typeOf = (element: Element): string =>
  element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';

/** The child elements named `name` with the given `xsi:type`. */
const typed = (parent: Element, name: string, type: string): Element | undefined =>
  children(parent, name).find((each) => typeOf(each) === type);

/**
 * Reads an add-in manifest (XML, shared runtime) and moves its addresses to where the add-in is served now: whatever
 * lies beside the task pane's page lies below `base`.
 *
 * @param text the manifest
 * @param base address of the folder that the add-in is served from, ending in a slash
 * @throws {ManifestError} naming what is missing
 */
export function readManifest(text: string, base: string): AddInManifest {
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  if (xml.getElementsByTagName('parsererror').length > 0)
    throw new ManifestError(pageText.manifestUnreadable);
  const root = xml.documentElement;
  const overrides = child(root, 'VersionOverrides');
  const resources = new Map<string, string>();
  for (const group of child(overrides, 'Resources').children)
    for (const resource of group.children)
      resources.set(attribute(resource, 'id'), attribute(resource, 'DefaultValue'));

  const resource = (element: Element): string => {
    const id = attribute(element, 'resid');
    const value = resources.get(id);
    if (value === undefined) throw new ManifestError(pageText.manifestLacks(`resource ${id}`));
    return value;
  };
  const paneAddress = attribute(child(child(root, 'DefaultSettings'), 'SourceLocation'), 'DefaultValue');
  const folder = paneAddress.slice(0, paneAddress.lastIndexOf('/') + 1);
  const served = (address: string): string =>
    address.startsWith(folder) ? base + address.slice(folder.length) : address;

  const host = typed(child(overrides, 'Hosts'), 'Host', 'Workbook');
  if (!host) throw new ManifestError(pageText.manifestLacks('Host of type Workbook'));
  const functions = typed(child(host, 'AllFormFactors'), 'ExtensionPoint', 'CustomFunctions');
  if (!functions) throw new ManifestError(pageText.manifestLacks('ExtensionPoint of type CustomFunctions'));
  const surface = typed(child(host, 'DesktopFormFactor'), 'ExtensionPoint', 'PrimaryCommandSurface');
  if (!surface)
    throw new ManifestError(pageText.manifestLacks('ExtensionPoint of type PrimaryCommandSurface'));
  const tab = child(surface, 'CustomTab');

  const button = (control: Element): RibbonButton => {
    const id = attribute(control, 'id');
    if (typeOf(control) !== 'Button') throw new ManifestError(pageText.manifestControl(id, typeOf(control)));
    const tip = child(control, 'Supertip');
    const action = child(control, 'Action');
    return {
      id,
      label: resource(child(control, 'Label')),
      tipTitle: resource(child(tip, 'Title')),
      tipText: resource(child(tip, 'Description')),
      icons: new Map(
        children(child(control, 'Icon'), 'Image').map((image) => [
          Number(attribute(image, 'size')),
          served(resource(image)),
        ]),
      ),
      action:
        typeOf(action) === 'ShowTaskpane'
          ? { kind: 'show-task-pane' }
          : {
              kind: 'execute-function',
              functionName: child(action, 'FunctionName').textContent.trim(),
            },
    };
  };

  return {
    id: child(root, 'Id').textContent.trim(),
    displayName: attribute(child(root, 'DisplayName'), 'DefaultValue'),
    tab: {
      id: attribute(tab, 'id'),
      label: resource(child(tab, 'Label')),
      groups: children(tab, 'Group').map((group) => ({
        id: attribute(group, 'id'),
        label: resource(child(group, 'Label')),
        buttons: children(group, 'Control').map(button),
      })),
    },
    taskPane: served(resource(child(child(functions, 'Page'), 'SourceLocation'))),
    functions: {
      metadata: served(resource(child(child(functions, 'Metadata'), 'SourceLocation'))),
      namespace: resource(child(functions, 'Namespace')),
    },
  };
}
