import { RESPONSIBILITY_PARTS, SILENCE_KINDS, type SilenceKind } from '@parole-tenue/contract';
import { MAY_SPEAK } from '../../reading/silences.repository.js';
import { boolean, day, DAYS, IN_REGISTER, integer, organisation, recommendation, word } from '../columns.js';
import { type SqlDataset } from '../dataset.js';

const KINDS: Record<SilenceKind, { fr: string; en: string }> = {
  report: { fr: 'Sans rapport depuis', en: 'Without a report since' },
  response: { fr: 'Sans réponse depuis', en: 'Without a response since' },
  assessment: { fr: 'Sans évaluation depuis', en: 'Without an assessment since' },
  reply: { fr: 'Une objection attend sa réplique depuis', en: 'An objection waits for its reply since' },
};

export const silences: SqlDataset = {
  name: 'silences',
  title: { fr: 'Silences', en: 'Silences' },
  about: {
    fr: 'Une ligne par organisation et recommandation dont quelque chose est attendu. Qui n’est pas encore invité n’est pas silencieux\u00A0: ses jours restent vides.',
    en: 'One row for each organisation and recommendation of which something is expected. Who is not yet invited is not silent: its days stay empty.',
  },
  from: `silence_pairs k JOIN recommendations r ON r.id = k.recommendation_id JOIN organisations o ON o.id = k.organisation_id
    JOIN organisation_refs named ON named.id = o.id`,
  where: `k.since IS NOT NULL AND ${MAY_SPEAK}`,
  order: [...IN_REGISTER, 'o.slug'],
  recommendation: 'k.recommendation_id',
  isOfSilences: true,
  columns: [
    recommendation(),
    ...organisation('named.ref'),
    word(
      'part',
      'k.part',
      RESPONSIBILITY_PARTS,
      'Sa part aujourd’hui\u00A0; vide\u00A0: elle en a seulement parlé',
      'Its part today; empty: it only spoke of it',
    ),
    boolean('isInvited', `k.since < 'infinity'`, 'Elle a un compte', 'It has accounts'),
    ...SILENCE_KINDS.map((kind) =>
      day(`${kind}Since`, `nullif(k.${kind}_since, 'infinity')`, KINDS[kind].fr, KINDS[kind].en),
    ),
    integer(
      'days',
      `(now() AT TIME ZONE 'UTC')::date - nullif(k.since, 'infinity')`,
      'Le plus long de ces silences',
      'The longest of these silences',
      { unit: DAYS },
    ),
  ],
};
