import { isTrue } from '../../src/xlsx/sheet-content';
import { childOf, type XmlElement } from '../../src/xlsx/xml-element';

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
