import { isTrue } from '../../src/files/sheet-content';
import { childOf, type XmlElement } from '../../src/files/xml-element';

/** How a sheet prints, as the workbench keeps it in a sheet's own data. */
export interface PrintLayout {
  readonly orientation?: 'Portrait' | 'Landscape';
  readonly paperSize?: string;
  readonly zoom?: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly centerHorizontally?: boolean;
  readonly printGridlines?: boolean;
  /** Addresses without the sheet's name: the area that prints, rows and columns repeated on each page. */
  readonly printArea?: string;
  readonly titleRows?: string;
  readonly titleColumns?: string;
}

/** The part of a layout that files keep as names of the workbook. */
export type PrintNames = Pick<PrintLayout, 'printArea' | 'titleRows' | 'titleColumns'>;

const areaName = '_xlnm.Print_Area';
const titlesName = '_xlnm.Print_Titles';

export const isPrintName = (name: string): boolean =>
  [areaName, titlesName].some((each) => each.toLowerCase() === name.toLowerCase());

const reference = /^(?:'(?:[^']|'')+'|[^'!]+)!(\$?[A-Z0-9$]+:\$?[A-Z0-9$]+|\$?[A-Z]+\$?\d+)$/i;

/** The addresses in a formula such as `'My sheet'!$A:$A,'My sheet'!$9:$9`; none where it is anything else. */
function addressesIn(formula: string): readonly string[] {
  const parts = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const found = parts.map((part) => reference.exec(part.trim())?.[1]?.replaceAll('$', ''));
  return found.every((each) => each !== undefined) ? found : [];
}

/** What the names of a sheet say of how it prints. */
export function readPrintNames(
  names: readonly { readonly name: string; readonly formula: string }[],
): PrintNames {
  const formula = (wanted: string): string =>
    names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.formula ?? '';
  const [printArea, ...moreAreas] = addressesIn(formula(areaName));
  const titles = addressesIn(formula(titlesName));
  const titleRows = titles.find((address) => /^\d+:\d+$/.test(address));
  const titleColumns = titles.find((address) => /^[A-Z]+:[A-Z]+$/i.test(address));
  return {
    // Several areas stay in the file as they are.
    ...(printArea === undefined || moreAreas.length > 0 ? {} : { printArea }),
    ...(titleRows === undefined ? {} : { titleRows }),
    ...(titleColumns === undefined ? {} : { titleColumns }),
  };
}

/** The names that say it. @param sheet name in quotes, as it must stand in a formula */
export function writePrintNames(
  { printArea, titleRows, titleColumns }: PrintNames,
  sheet: string,
): readonly { readonly name: string; readonly formula: string }[] {
  const absolute = (address: string): string =>
    `${sheet}!${address.replaceAll(/[A-Z]+|\d+/gi, (part) => `$${part}`)}`;
  const titles = [titleColumns, titleRows].filter((each) => each !== undefined).map(absolute);
  return [
    ...(printArea === undefined ? [] : [{ name: areaName, formula: absolute(printArea) }]),
    ...(titles.length === 0 ? [] : [{ name: titlesName, formula: titles.join(',') }]),
  ];
}

/** Paper sizes by the number that files give them. */
export const paperSizes: Readonly<Record<string, string>> = {
  A3: '8',
  A4: '9',
  A5: '11',
  Letter: '1',
  Legal: '5',
};

/** `null` when the sheet says nothing of how it prints. */
export function readPrintLayout(root: XmlElement): PrintLayout | null {
  const setup = childOf(root, 'pageSetup')?.attributes;
  const options = childOf(root, 'printOptions')?.attributes;
  const isFitted = isTrue(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr')?.attributes.get('fitToPage'));
  if (!setup && !options && !isFitted) return null;
  const paper = Object.entries(paperSizes).find(([, code]) => code === setup?.get('paperSize'))?.[0];
  const scale = Number(setup?.get('scale'));
  const pages = (name: string): number => Number(setup?.get(name) ?? 1);
  return {
    ...(setup?.get('orientation') === 'landscape' ? { orientation: 'Landscape' as const } : {}),
    ...(setup?.get('orientation') === 'portrait' ? { orientation: 'Portrait' as const } : {}),
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...(isFitted
      ? {
          zoom: {
            ...(pages('fitToWidth') > 0 ? { horizontalFitToPages: pages('fitToWidth') } : {}),
            ...(pages('fitToHeight') > 0 ? { verticalFitToPages: pages('fitToHeight') } : {}),
          },
        }
      : scale >= 10 && scale <= 400
        ? { zoom: { scale } }
        : {}),
    ...(isTrue(options?.get('horizontalCentered')) ? { centerHorizontally: true } : {}),
    ...(isTrue(options?.get('gridLines')) ? { printGridlines: true } : {}),
  };
}
