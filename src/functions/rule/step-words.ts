/** What the working of AES.RULE says. */
export const words = {
  looksUpFigure: (name: string) => `“${name}” is a figure of the edition in use`,
  looksUpParagraph: (id: string) => `“${id}” is a paragraph of the edition in use`,
  source: 'Where it stands',
} as const;
