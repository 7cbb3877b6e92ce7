import { type PublicWords } from './word-keys';

export const en: PublicWords = {
  product: { name: 'Parole tenue' },
  overview: { title: 'Overview' },
  notFound: { title: 'Page not found' },
};
