import { type WorkWords } from './word-keys';

export const work: WorkWords = {
  dialog: { cancel: 'Cancel' },
};
