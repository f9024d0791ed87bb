export function negativeBaseline(shown: string): string {
  return `The baseline is ${shown}, which is below zero, so no target can be worked out from it. Check the sign of the amounts, and that income lines are marked Income.`;
}
