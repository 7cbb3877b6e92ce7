import { type CitationWords } from './word-keys';

export const citation: CitationWords = {
  title: 'Cite this page',
  text: 'Parole tenue, {{wording}}, {{reference}}, accessed on {{date}}, {{address}}',
  ofDemonstration: 'Parole tenue (demonstration), {{wording}}, {{reference}}, accessed on {{date}}, {{address}}',
  copy: 'Copy the citation',
  copied: 'The citation is copied.',
  notCopied: 'Copying did not work: select the text and copy it yourself.',
};
