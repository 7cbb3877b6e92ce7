import { type Id } from '@parole-tenue/contract';

/** What the device keeps of a statement goes by these names: what is written, the evidence, and what is no value yet. */
export const keptEvidence = (id: Id): string => `${id}/evidence`;
export const keptTyping = (id: Id): string => `${id}/typing`;

/** All of them. */
export const keptOf = (id: Id): string[] => [id, keptEvidence(id), keptTyping(id)];
