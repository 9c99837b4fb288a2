const ENDS_A_SENTENCE = /^(?:depends on|cannot be|is|has|comes from) /;

/** The reason as the end of a sentence that begins with the name of what is not known. */
export const asPredicate = (reason: string): string =>
  ENDS_A_SENTENCE.test(reason) ? reason : `is not known: ${reason}`;
