/** Texts of "My organisation", loaded with it. Their keys begin with `members.` */
export const members = {
  lead: 'Les personnes qui parlent pour elle, et ce qu’elles ont fait. Vos collègues seuls voient cette page : ces noms ne sont jamais publiés.',
  people: {
    title: 'Membres',
    me: '(vous)',
    since: 'depuis le',
    withFactor: 'code à usage unique activé',
    withoutFactor: 'sans code à usage unique',
    suspended: 'Compte suspendu',
    manage: 'Gérer',
    alone: 'Vous êtes la seule personne de votre organisation',
    aloneDetail:
      'Invitez une deuxième personne : l’une rédige, l’autre relit et publie. D’ici là, vous publiez vous-même ce que vous écrivez.',
    export: 'Exporter la liste (CSV)',
    exportHint:
      'Le fichier contient des noms et des adresses. On vous demande d’abord de confirmer que c’est bien vous.',
    file: 'membres',
  },
  focal: {
    title: 'Points focaux',
    lead: 'Qui s’occupe de quelle recommandation, et qui prend le relais. Connu de votre organisation seule.',
    none: 'Aucune recommandation à suivre',
    noneDetail: 'Quand votre organisation répond d’une recommandation, elle apparaît ici.',
    focalPoint: 'Point focal :',
    alternate: 'Suppléant :',
    nobody: 'personne encore',
    change: 'Désigner',
    save: 'Enregistrer',
    busy: 'Envoi…',
    saved: 'C’est enregistré.',
    twice: 'Choisissez deux personnes différentes.',
  },
  action: {
    lead: 'Nommer responsable',
    member: 'Retirer le rôle de responsable',
    suspend: 'Suspendre',
    restore: 'Rétablir',
    help: 'Lien pour un nouveau mot de passe',
  },
  explain: {
    lead: 'Publie, décide qui lit les preuves, gère les membres.',
    member: 'Rédige et soumet encore, mais ne gère plus rien.',
    suspend: 'Ferme ses sessions et l’empêche de se connecter.',
    restore: 'Lui rend l’accès, avec le même rôle.',
    help: 'Quand cette personne a oublié le sien.',
  },
  confirm: {
    lead: {
      title: 'Nommer {{name}} responsable ?',
      detail:
        'Cette personne pourra publier au nom de votre organisation, décider qui lit les preuves, inviter et suspendre des membres, vous y compris. Tous les membres en seront avertis.',
    },
    member: {
      title: 'Retirer à {{name}} le rôle de responsable ?',
      detail:
        'Cette personne reste membre : elle rédige et soumet, mais ne publie plus ce que d’autres écrivent et ne gère plus les membres. Elle en sera avertie.',
    },
    suspend: {
      title: 'Suspendre {{name}} ?',
      detail:
        'Ses sessions se ferment tout de suite et cette personne ne peut plus se connecter. Ce qu’elle a écrit reste à votre organisation. Vous pourrez la rétablir à tout moment. Si c’est un responsable, tous les membres en sont avertis.',
    },
    restore: {
      title: 'Rétablir {{name}} ?',
      detail: 'Cette personne pourra de nouveau se connecter, avec son mot de passe et le même rôle.',
    },
    help: {
      title: 'Créer un lien pour {{name}} ?',
      detail:
        'Avec ce lien, cette personne choisit un nouveau mot de passe. Il sert une seule fois, pendant {{minutes}} minutes. Ses codes à usage unique restent demandés, et elle est avertie que vous avez créé ce lien.',
    },
  },
  done: {
    lead: '{{name}} est maintenant responsable.',
    member: '{{name}} est maintenant membre.',
    suspend: 'Le compte est suspendu, ses sessions sont fermées.',
    restore: 'Le compte est rétabli.',
    help: 'Le lien est créé.',
  },
  invitations: {
    title: 'Invitations',
    lead: 'La personne invitée choisit elle-même son mot de passe. Son lien sert une seule fois, pendant {{days}} jours.',
    email: 'Adresse électronique de la personne',
    emailHint: 'Elle s’en servira pour se connecter.',
    noEmail: 'Indiquez une adresse électronique complète, par exemple awa@exemple.org.',
    role: 'Son rôle',
    can: {
      member: 'Rédige et soumet rapports, évaluations et preuves.',
      lead: 'Publie aussi, décide qui lit les preuves, gère les membres.',
    },
    submit: 'Créer l’invitation',
    busy: 'Création…',
    open: 'En attente de réponse',
    none: 'Aucune invitation en attente. Une invitation acceptée disparaît d’ici : la personne est alors parmi les membres.',
    until: 'valable jusqu’au',
    expired: 'le lien a expiré',
    again: 'Nouveau lien',
    revoke: 'Retirer',
    confirmAgain: {
      title: 'Créer un nouveau lien pour {{email}} ?',
      detail: 'L’ancien lien ne marchera plus. Le nouveau est valable {{days}} jours.',
    },
    confirmRevoke: {
      title: 'Retirer l’invitation de {{email}} ?',
      detail: 'Son lien ne marchera plus. Vous pourrez inviter cette personne de nouveau.',
    },
    revoked: 'L’invitation est retirée.',
  },
  activity: {
    title: 'Activité',
    lead: 'Ce que les personnes de votre organisation ont fait, le plus récent d’abord. Personne d’autre ne le voit.',
    none: 'Rien encore',
    noneDetail: 'Chaque rapport, évaluation ou preuve de votre organisation laisse ici une ligne : qui, quoi, quand.',
    nobody: 'Un compte effacé',
  },
  did: {
    report: {
      create: 'a commencé un rapport',
      change: 'a modifié un rapport',
      submit: 'a soumis un rapport',
      return: 'a renvoyé un rapport',
      publish: 'a publié un rapport',
    },
    assessment: {
      create: 'a commencé une évaluation',
      change: 'a modifié une évaluation',
      submit: 'a soumis une évaluation',
      return: 'a renvoyé une évaluation',
      publish: 'a publié une évaluation',
    },
    evidence: { create: 'a joint une preuve', change: 'a modifié une preuve', delete: 'a retiré une preuve' },
    milestone: { create: 'a planifié un jalon', change: 'a modifié un jalon' },
    invitation: {
      create: 'a invité une personne',
      renew: 'a renouvelé une invitation',
      revoke: 'a retiré une invitation',
    },
    member: {
      join: 'a rejoint l’organisation',
      appoint: 'a changé le rôle d’un membre',
      suspend: 'a suspendu un membre',
      restore: 'a rétabli un membre',
      help: 'a créé un lien pour le mot de passe d’un membre',
      export: 'a exporté la liste des membres',
      erase: 'a effacé ses données',
    },
    other: 'a fait un changement',
  },
};
