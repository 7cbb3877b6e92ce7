import { type Problem } from '@parole-tenue/contract';

/** What is wrong by field; of a refusal that names no field its code. */
export const codesOf = ({ body }: { body: unknown }): unknown => {
  const { errors, code: whole } = body as Problem;
  return errors?.map(({ path, code }) => [path, code]) ?? whole;
};

/** The status, and what is wrong by field. */
export const faultsOf = ({ status, body }: { status: number; body: Pick<Problem, 'errors'> }): unknown => [
  status,
  body.errors?.map(({ path, code }) => [path, code]),
];
