/**
 * Something that an operator can put right: shown as one line without a stack, and the process ends with code 1.
 * The message says what is wrong and what to do.
 */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
