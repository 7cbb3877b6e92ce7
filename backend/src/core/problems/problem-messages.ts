import { DAILY_PUBLICATIONS_MAX, type FieldCode, type Language, type ProblemCode } from '@parole-tenue/contract';

/** What happened, and what to do about it. */
interface ProblemText {
  title: string;
  detail: string;
}

const FR: Record<ProblemCode, ProblemText> = {
  malformed: { title: 'Demande illisible', detail: 'La demande est mal formée. Rechargez la page, puis recommencez.' },
  invalid: { title: 'Saisie à corriger', detail: 'Certains champs sont à corriger. Rien n’a été enregistré.' },
  unauthenticated: {
    title: 'Connexion nécessaire',
    detail: 'Votre session est terminée. Connectez-vous pour continuer.',
  },
  wrong_credentials: {
    title: 'Connexion refusée',
    detail: 'L’adresse ou le mot de passe ne convient pas. Vérifiez les deux, puis recommencez.',
  },
  code_required: {
    title: 'Code demandé',
    detail: 'Saisissez le code à six chiffres de votre application, ou un code de secours.',
  },
  confirmation_required: {
    title: 'Confirmez que c’est bien vous',
    detail: 'Cette action est délicate : redonnez votre mot de passe ou un code, puis recommencez.',
  },
  factor_required: {
    title: 'Second facteur à mettre en place',
    detail: 'Avant toute chose, reliez une application d’authentification à votre compte.',
  },
  forbidden: { title: 'Action non permise', detail: 'Votre rôle ne permet pas cette action.' },
  cross_site: {
    title: 'Demande refusée',
    detail: 'La demande vient d’un autre site. Ouvrez Parole tenue, puis recommencez.',
  },
  absent: { title: 'Introuvable', detail: 'Ce que vous cherchez n’existe pas, ou n’est pas visible pour vous.' },
  method_refused: {
    title: 'Demande non prévue',
    detail: 'Cette adresse ne connaît pas cette méthode. L’en-tête Allow nomme celles qu’elle connaît.',
  },
  id_taken: {
    title: 'Identifiant déjà pris',
    detail: 'Un autre contenu porte déjà cet identifiant. Rien n’a été enregistré.',
  },
  step_refused: {
    title: 'Étape impossible',
    detail: 'Le document n’est plus dans l’état qu’il faut pour cette étape. Rechargez-le pour voir où il en est.',
  },
  last_lead: {
    title: 'Nommez d’abord un autre responsable',
    detail:
      'Vous êtes seul responsable, et d’autres personnes de votre organisation ont un compte : elles resteraient sans responsable. Nommez quelqu’un dans « Mon organisation », puis recommencez. Si personne ne peut l’être, deux administrateurs peuvent nommer un responsable.',
  },
  stale: {
    title: 'Modifié entre-temps',
    detail:
      'Quelqu’un a modifié ce document depuis que vous l’avez ouvert. Comparez les deux versions, puis choisissez.',
  },
  too_large: { title: 'Trop volumineux', detail: 'Le contenu envoyé dépasse la taille permise. Raccourcissez-le.' },
  unsupported_type: { title: 'Format non pris en charge', detail: 'Le contenu doit être envoyé en JSON.' },
  version_required: { title: 'Version manquante', detail: 'Indiquez la version que vous modifiez (en-tête If-Match).' },
  too_many: { title: 'Trop de demandes', detail: 'Attendez un instant, puis recommencez.' },
  enough_today: {
    title: 'Pas davantage aujourd’hui sur ce sujet',
    detail: `Votre organisation a déjà publié ${DAILY_PUBLICATIONS_MAX} textes aujourd’hui sur ce sujet : c’est le maximum par jour. Rien n’est perdu, celui-ci reste tel quel : publiez-le demain.`,
  },
  internal: {
    title: 'Erreur de notre côté',
    detail:
      'Nous ne savons pas si c’est enregistré. Recommencez : la même chose envoyée deux fois ne compte qu’une fois. Si cela persiste, citez le numéro de référence.',
  },
  unavailable: {
    title: 'Service momentanément occupé',
    detail: 'Recommencez dans un instant : la même chose envoyée deux fois ne compte qu’une fois.',
  },
  link_expired: {
    title: 'Lien expiré',
    detail: 'Ce lien ne vaut que dix minutes, dans la session qui l’a demandé. Ouvrez de nouveau la preuve.',
  },
  storage_full: {
    title: 'Plus de place pour les fichiers',
    detail:
      'Le serveur ne reçoit plus de fichiers pour le moment. Tout le reste continue ; votre fichier reste chez vous.',
  },
};

const EN: Record<ProblemCode, ProblemText> = {
  malformed: { title: 'Unreadable request', detail: 'The request is malformed. Reload the page and try again.' },
  invalid: { title: 'Something to correct', detail: 'Some fields need correcting. Nothing was saved.' },
  unauthenticated: { title: 'Sign-in needed', detail: 'Your session has ended. Sign in to continue.' },
  wrong_credentials: {
    title: 'Sign-in refused',
    detail: 'The address or the password is not right. Check both and try again.',
  },
  code_required: {
    title: 'Code needed',
    detail: 'Enter the six-digit code of your app, or a recovery code.',
  },
  confirmation_required: {
    title: 'Confirm that it is you',
    detail: 'This is a delicate step: give your password or a code again, then retry.',
  },
  factor_required: {
    title: 'Second factor to set up',
    detail: 'Before anything else, connect an authenticator app to your account.',
  },
  forbidden: { title: 'Not permitted', detail: 'Your role does not permit this.' },
  cross_site: {
    title: 'Request refused',
    detail: 'The request came from another site. Open Parole tenue and try again.',
  },
  absent: { title: 'Not found', detail: 'What you are looking for does not exist, or is not visible to you.' },
  method_refused: {
    title: 'Not foreseen',
    detail: 'This address does not know this method. The Allow header names those it knows.',
  },
  id_taken: { title: 'Identifier taken', detail: 'Something else already has this identifier. Nothing was saved.' },
  step_refused: {
    title: 'Step not possible',
    detail: 'The document is no longer in the state this step needs. Reload it to see where it stands.',
  },
  last_lead: {
    title: 'Appoint another lead first',
    detail:
      'You are the only lead, and others in your organisation have an account: they would be left without one. Appoint somebody in “My organisation”, then try again. If nobody there can be, two administrators can appoint a lead.',
  },
  stale: {
    title: 'Changed meanwhile',
    detail: 'Somebody changed this document since you opened it. Compare the two versions and choose.',
  },
  too_large: { title: 'Too large', detail: 'What was sent exceeds the permitted size. Shorten it.' },
  unsupported_type: { title: 'Unsupported format', detail: 'Content has to be sent as JSON.' },
  version_required: { title: 'Version missing', detail: 'Say which version you are changing (If-Match header).' },
  too_many: { title: 'Too many requests', detail: 'Wait a moment and try again.' },
  enough_today: {
    title: 'No more on this subject today',
    detail: `Your organisation has published ${DAILY_PUBLICATIONS_MAX} statements on this subject today, as many as a day takes. Nothing is lost, this one stays as it is: publish it tomorrow.`,
  },
  internal: {
    title: 'An error on our side',
    detail:
      'We cannot tell whether it was saved. Try again: the same thing sent twice counts once. If it persists, quote the reference number.',
  },
  unavailable: { title: 'Busy for a moment', detail: 'Try again in a moment: the same thing sent twice counts once.' },
  link_expired: {
    title: 'Link expired',
    detail: 'This link holds for ten minutes, in the session that asked for it. Open the evidence again.',
  },
  storage_full: {
    title: 'No room for files',
    detail: 'The server takes no files for the moment. Everything else goes on; your file stays with you.',
  },
};

const FIELDS_FR: Record<FieldCode, string> = {
  required: 'À remplir.',
  unknown: 'Champ inconnu.',
  type: 'La valeur n’est pas du type attendu.',
  format: 'La forme ne convient pas.',
  choice: 'Choisissez une des valeurs proposées.',
  too_short: 'Trop court.',
  too_long: 'Trop long.',
  too_small: 'Trop petit.',
  too_big: 'Trop grand.',
  too_many: 'Trop d’éléments.',
  not_a_day: 'Indiquez une date qui existe (année-mois-jour).',
  in_the_future: 'La date ne peut pas être dans l’avenir.',
  in_the_past: 'La date ne peut pas être déjà passée.',
  not_a_link: 'Indiquez une adresse complète, qui commence par https:// ou http://.',
  not_found: 'Cet élément n’existe pas.',
  not_allowed: 'Cette valeur ne vous est pas permise.',
  too_guessable: 'Trop facile à deviner. Essayez quatre mots sans rapport entre eux.',
  wrong: 'Ce n’est pas le bon.',
  taken: 'Déjà pris.',
  closed:
    'Cette période est close. Votre texte est gardé : envoyez-le dans un nouveau rapport, qui sera marqué en retard.',
  not_open: 'Cette période n’est pas encore ouverte : ses rapports ne sont pas encore reçus.',
  more_than_whole: 'La partie ne peut pas dépasser le tout.',
  before_other: 'Cette date doit venir après l’autre.',
  outside_period: 'Ce jour doit tomber dans la période du rapport.',
  settled: 'Cela engage déjà et ne change plus. Ajoutez plutôt un nouvel élément.',
};

const FIELDS_EN: Record<FieldCode, string> = {
  required: 'Required.',
  unknown: 'Unknown field.',
  type: 'Not the kind of value expected here.',
  format: 'The form is not right.',
  choice: 'Choose one of the values offered.',
  too_short: 'Too short.',
  too_long: 'Too long.',
  too_small: 'Too small.',
  too_big: 'Too big.',
  too_many: 'Too many.',
  not_a_day: 'Give a date that exists (year-month-day).',
  in_the_future: 'The date cannot be in the future.',
  in_the_past: 'The date cannot have passed already.',
  not_a_link: 'Give a whole address, beginning with https:// or http://.',
  not_found: 'There is no such thing.',
  not_allowed: 'You may not set this value.',
  too_guessable: 'Too easy to guess. Try four words that have nothing to do with each other.',
  wrong: 'That is not the right one.',
  taken: 'Already taken.',
  closed: 'This period is closed. Your text is kept: send it in a new report, which will be marked late.',
  not_open: 'This period is not open yet: its reports are not taken yet.',
  more_than_whole: 'A part cannot be more than the whole.',
  before_other: 'This date has to come after the other one.',
  outside_period: 'This day has to lie in the period of the report.',
  settled: 'This is a commitment already and stays as it is. Add a new one instead.',
};

/** What to do where an instant will not do. */
export const WAIT_TEXTS: Record<Language, (minutes: number) => string> = {
  fr: (minutes) => `Le nombre par heure est limité. Recommencez dans ${minutes} minutes.`,
  en: (minutes) => `So many an hour, and no more. Try again in ${minutes} minutes.`,
};

/** Of what was only asked for. */
export const SOON_TEXTS: Record<Language, (seconds: number) => string> = {
  fr: (seconds) => `Trop de personnes le demandent en ce moment. Recommencez dans ${seconds} secondes.`,
  en: (seconds) => `Too many people are asking for it right now. Try again in ${seconds} seconds.`,
};

export const PROBLEM_TEXTS: Record<Language, Record<ProblemCode, ProblemText>> = { fr: FR, en: EN };
export const FIELD_TEXTS: Record<Language, Record<FieldCode, string>> = { fr: FIELDS_FR, en: FIELDS_EN };
