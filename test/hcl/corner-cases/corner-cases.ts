/** Texts that stand on the border of the language, on either side of it. */
export interface CornerCases {
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}
