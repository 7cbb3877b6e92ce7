import { type LatePart } from '../../shared/ui/in-view/in-view';

/** What a recommendation is measured by: charts, tables and their words, loaded when they come into view. */
export const MEASURED: LatePart = {
  words: 'tracks',
  load: () => import('../../tracks/measured/measured').then(({ Measured }) => Measured),
  isHeavy: true,
};
