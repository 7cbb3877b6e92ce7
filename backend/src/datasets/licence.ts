import { type DataLicence } from '@parole-tenue/contract';

/**
 * Under what our own data may be used: what the register says, figures, and who said what when. Whoever runs a deployment
 * chooses it, here and nowhere else.
 */
export const LICENCE: DataLicence = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  terms: {
    fr: 'Vous pouvez copier, partager et transformer ces données, même à des fins commerciales, en citant «\u00A0Parole tenue\u00A0» et le jour du téléchargement. Les chiffres du registre public gardent leur source, dans une colonne\u00A0: citez-la aussi. Les mots d’une déclaration restent à l’organisation qui l’a signée. Cette licence est le choix de qui administre ce site.',
    en: 'You may copy, share and transform these data, also commercially, if you name “Parole tenue” and the day of the download. Figures of the public record keep their source, in a column: name it too. The words of a statement remain those of the organisation that signed it. This licence is the choice of whoever runs this site.',
  },
};
