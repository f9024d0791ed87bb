/** Defined name over the page for those who sign; a check of statements passes its sheet over. */
export const signatureName = 'AES_Signature';
