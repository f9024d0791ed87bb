/** Requirement sets by name with their highest version, as an Excel on the web of today would list them. */
export const requirementSets: Readonly<Record<string, string>> = {
  AddinCommands: '1.3',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  ExcelApi: '1.15',
  RibbonApi: '1.2',
  SharedRuntime: '1.2',
};

/**
 * Whether a set is there in the version asked for, or a later one.
 * @param sets name to highest version; names are compared without regard to case
 */
export function isSetSupported(
  sets: Readonly<Record<string, string>>,
  name: string,
  version = '1.0',
): boolean {
  const wanted = name.toLowerCase();
  const entry = Object.entries(sets).find(([set]) => set.toLowerCase() === wanted);
  return entry !== undefined && compareVersions(entry[1], version) >= 0;
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA === majorB ? minorA - minorB : majorA - majorB;
}
