/** How to cite a recommendation. */
export const citation = {
  title: 'Citer cette page',
  text: 'Parole tenue, {{wording}}, {{reference}}, consulté le {{date}}, {{address}}',
  ofDemonstration: 'Parole tenue (démonstration), {{wording}}, {{reference}}, consulté le {{date}}, {{address}}',
  copy: 'Copier la citation',
  copied: 'La citation est copiée.',
  notCopied: 'La copie n’a pas marché : sélectionnez le texte et copiez-le vous-même.',
};
