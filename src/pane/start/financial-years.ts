/** Years that an officer may name: the years of the guidance, and those of budgets that later practice is tried on. */
export const yearsToChoose: readonly string[] = Array.from({ length: 30 }, (_, index) => {
  const first = 2000 + index;
  return `${String(first)}/${String((first + 1) % 100).padStart(2, '0')}`;
});
