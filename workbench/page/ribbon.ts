import type { AddInManifest, RibbonAction, RibbonButton, RibbonGroup } from './manifest';

/** What pressing a ribbon button asks for. */
export interface RibbonPress {
  readonly id: string;
  readonly label: string;
  readonly action: RibbonAction;
}

function icon(button: RibbonButton): HTMLImageElement {
  const image = document.createElement('img');
  const sizes = [...button.icons.keys()].sort((a, b) => a - b);
  const size = sizes.find((each) => each >= 32) ?? sizes.at(-1);
  image.src = (size === undefined ? undefined : button.icons.get(size)) ?? '';
  image.srcset = [...button.icons]
    .filter(([each]) => each >= 32)
    .map(([each, address]) => `${address} ${each / 32}x`)
    .join(', ');
  image.alt = '';
  image.width = 32;
  image.height = 32;
  return image;
}

function drawButton(button: RibbonButton, onPress: (press: RibbonPress) => void): HTMLElement {
  const holder = document.createElement('div');
  holder.className = 'ribbon-button';
  const face = document.createElement('button');
  face.type = 'button';
  face.id = button.id;
  const label = document.createElement('span');
  label.textContent = button.label;
  face.append(icon(button), label);
  face.addEventListener('click', () => {
    onPress({ id: button.id, label: button.label, action: button.action });
  });

  const tip = document.createElement('div');
  tip.className = 'supertip';
  tip.id = `${button.id}.tip`;
  tip.setAttribute('role', 'tooltip');
  const title = document.createElement('strong');
  title.textContent = button.tipTitle;
  const text = document.createElement('span');
  text.textContent = button.tipText;
  tip.append(title, text);
  face.setAttribute('aria-describedby', tip.id);

  // WCAG 1.4.13: what appears on hover or focus can be put away without moving either.
  holder.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') holder.classList.add('tip-dismissed');
  });
  for (const leaving of ['mouseleave', 'focusout'] as const)
    holder.addEventListener(leaving, () => {
      holder.classList.remove('tip-dismissed');
    });
  holder.append(face, tip);
  return holder;
}

function drawGroup(group: RibbonGroup, onPress: (press: RibbonPress) => void): HTMLElement {
  const section = document.createElement('div');
  section.className = 'ribbon-group';
  section.setAttribute('role', 'group');
  const buttons = document.createElement('div');
  buttons.className = 'ribbon-buttons';
  buttons.append(...group.buttons.map((each) => drawButton(each, onPress)));
  const label = document.createElement('div');
  label.className = 'ribbon-group-label';
  label.id = `${group.id}.label`;
  label.textContent = group.label;
  section.setAttribute('aria-labelledby', label.id);
  section.append(buttons, label);
  return section;
}

/** Draws the add-in's tab as the manifest describes it: tab, groups, buttons with icons and tips. */
export function drawRibbon(
  ribbon: HTMLElement,
  manifest: AddInManifest,
  onPress: (press: RibbonPress) => void,
): void {
  const tab = document.createElement('div');
  tab.className = 'ribbon-tab';
  tab.textContent = manifest.tab.label;
  const groups = document.createElement('div');
  groups.className = 'ribbon-groups';
  groups.append(...manifest.tab.groups.map((group) => drawGroup(group, onPress)));
  ribbon.replaceChildren(tab, groups);
}
