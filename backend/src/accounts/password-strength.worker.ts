import { parentPort, workerData } from 'node:worker_threads';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as french from '@zxcvbn-ts/language-fr';

/** Four months at a thousand tries a second, which is what the hash allows one machine. */
const GUESSES_LEAST = 1e10;

/** What zxcvbn replaces of `p4$$e` at most: more costs seconds and finds nothing. */
const SUBSTITUTIONS_MOST = 20;

/** What people put between two words. zxcvbn takes it for chance, a guesser does not. */
const BETWEEN_WORDS = /(?<=[\p{L}\p{N}]{2})[\s\-_.,;:/'’@&+]+(?=[\p{L}\p{N}]{2})/gu;

type Dictionaries = Record<string, (string | number)[]>;

const dictionary = withPlainForms({ ...(workerData as Dictionaries), ...common.dictionary, ...french.dictionary });
const judge = new ZxcvbnFactory({
  dictionary,
  graphs: common.adjacencyGraphs,
  l33tMaxSubstitutions: SUBSTITUTIONS_MOST,
});

parentPort?.on('message', ({ password, about }: { password: string; about: string[] }) => {
  const forms = new Set([password, plain(password), plain(password).replace(BETWEEN_WORDS, '')]);
  const known = about.flatMap(bothForms);
  parentPort?.postMessage([...forms].some((form) => judge.check(form, known).guesses < GUESSES_LEAST));
});

/** French is typed with and without its accents. */
function withPlainForms(dictionaries: Dictionaries): Dictionaries {
  const entries = Object.entries(dictionaries).map(([name, words]) => [name, words.flatMap(bothForms)] as const);
  return Object.fromEntries(entries);
}

function bothForms<Word extends string | number>(word: Word): (Word | string)[] {
  const bare = plain(String(word));
  return bare === String(word) ? [word] : [word, bare];
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
