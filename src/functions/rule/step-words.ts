/** What the working of AES.RULE says. */
export const words = {
  looksUpFigure: (name: string) => `“${name}” is a figure of the edition in use`,
  looksUpParagraph: (id: string) => `“${id}” is a paragraph of the edition in use`,
  looksUpQuestion: (question: string, id: string) =>
    `“${question}” is a question of the guidance, answered by paragraph ${id}`,
  source: 'Where it stands',
} as const;
