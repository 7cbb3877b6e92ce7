export const fr = {
  product: { name: 'Parole tenue' },
  overview: { title: 'Vue d’ensemble' },
  notFound: { title: 'Page introuvable' },
};
