/** What the working of AES.EXCLUDED says. */
export const words = {
  partsAdded: 'Parts that stay out of lines marked Included',
} as const;
