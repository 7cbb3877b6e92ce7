import { ORGANISATION_KINDS } from '@parole-tenue/contract';
import { boolean, day, isDemo, list, text, translated, word } from '../columns.js';
import { type SqlDataset } from '../dataset.js';

export const organisations: SqlDataset = {
  name: 'organisations',
  title: { fr: 'Organisations', en: 'Organisations' },
  about: {
    fr: 'Une ligne par organisation. Personne n’y est nommé\u00A0; sans compte, elle n’est pas encore invitée, et jamais silencieuse.',
    en: 'One row for each organisation. Nobody is named; without accounts it is not yet invited, and never silent.',
  },
  from: 'organisations o',
  order: ['o.slug'],
  recommendation: null,
  columns: [
    text('organisation', 'o.slug', 'Nom court de l’organisation', 'Short name of the organisation'),
    word('kind', 'o.kind', ORGANISATION_KINDS, 'Sa catégorie', 'What kind it is'),
    ...translated('name', 'o.name', 'Nom', 'Name'),
    day('nameSince', 'o.name_since', 'Depuis quand elle porte ce nom', 'Since when it bears this name'),
    text('nameCheck', 'o.name_check', 'Pourquoi ce nom reste à vérifier', 'Why this name should be checked'),
    list(
      'formerNames',
      `ARRAY(SELECT coalesce(n.name->>'fr', n.name->>'en') FROM organisation_names n WHERE n.organisation_id = o.id ORDER BY n.until DESC)`,
      'Noms d’avant, le plus récent d’abord',
      'Former names, the latest first',
    ),
    day('until', 'o.until', 'Jour où elle a cessé d’exister', 'Day on which it ceased to exist'),
    boolean(
      'hasAccounts',
      'EXISTS (SELECT FROM organisation_presence p WHERE p.organisation_id = o.id)',
      'Quelqu’un y a été invité',
      'Somebody there was invited',
    ),
    boolean('isSuspended', 'o.suspended_at IS NOT NULL', 'Suspendue pour le moment', 'Suspended for the time being'),
    isDemo('o.is_demo'),
  ],
};
