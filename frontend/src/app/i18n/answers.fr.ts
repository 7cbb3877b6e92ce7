/** Texts of answering: responses, objections, replies. Their keys begin with `answers.` */
export const answers = {
  response: {
    title: 'Répondre à la recommandation',
    lead: 'La réponse de votre organisation, comme chef de file. La personne responsable la publie seule ; une réponse plus récente pourra la remplacer, et les deux resteront lisibles.',
    answer: 'Votre réponse',
    choice: {
      accepted: 'L’organisation s’engage à la mettre en œuvre.',
      partly_accepted: 'Elle s’engage sur une partie ; la raison dit laquelle.',
      noted: 'Elle en prend connaissance, sans s’engager.',
      rejected: 'Elle ne la mettra pas en œuvre.',
    },
    reason: 'La raison',
    reasonHint: 'Ce à quoi vous vous engagez, et pourquoi ; ou pourquoi pas. Au moins {{count}} caractères.',
    publish: 'Publier la réponse',
    sure: 'Publier cette réponse ?',
    sureDetail:
      'Elle paraîtra aussitôt sur la page de la recommandation, sous le nom de votre organisation. Personne ne pourra plus la modifier.',
    agree: 'Publier',
    published: 'Réponse publiée.',
    current: 'Votre réponse actuelle',
    none: 'Vous n’avez pas encore répondu à cette recommandation.',
    alreadyAnswered:
      'Votre organisation a répondu entre-temps. Ouvrez une nouvelle réponse depuis la page de la recommandation : ce que vous avez écrit reste ici.',
  },
  objection: {
    title: 'Faire une objection',
    lead: 'Dites ce qui est inexact ou manque dans cette déclaration. Une autre personne de votre organisation la publiera ; l’organisation visée aura alors 30 jours pour répliquer.',
    text: 'Votre objection',
    hint: 'Des faits, des dates, des lieux. Au moins {{count}} caractères.',
    about: 'Ce à quoi vous objectez',
    other:
      'Votre organisation a déjà une objection à cette déclaration : quelqu’un l’écrit, ou elle attend sa réplique. Il n’y en a qu’une à la fois.',
    openOther: 'Ouvrir cette objection',
  },
  reply: {
    title: 'Répliquer à une objection',
    lead: 'La réplique paraîtra sous l’objection. Une autre personne de votre organisation la publiera ; il n’y en a qu’une.',
    text: 'Votre réplique',
    hint: 'Répondez point par point. Au moins {{count}} caractères.',
    about: 'L’objection',
    to: 'Ce à quoi elle objecte',
    other: 'Votre organisation a déjà une réplique à cette objection, ou quelqu’un l’écrit. Il n’y en a qu’une.',
    openOther: 'Ouvrir cette réplique',
    titleJudgement: 'Répliquer à une évaluation',
    leadJudgement:
      'Votre organisation répond de ce qui est jugé : sa réplique sera lue à côté de cette évaluation, qui reste telle qu’elle est. Une autre personne de votre organisation la publiera ; il n’y en a qu’une.',
    aboutJudgement: 'L’évaluation',
    hintJudgement: 'Dites ce qui a été fait, ce qui est inexact, ce que vous ferez. Au moins {{count}} caractères.',
  },
  aboutGone:
    'Cette déclaration ne peut plus recevoir de réponse : une version plus récente l’a remplacée, quelqu’un a déjà répondu, ou votre organisation y a déjà une objection qui attend sa réplique. Votre texte reste enregistré.',
  taken:
    'Votre organisation a commencé entre-temps une objection à cette déclaration. Elle est dans « Mon travail ». Celle-ci ne peut pas être enregistrée : recopiez votre texte dans l’autre avant de quitter la page.',
  missing: 'Encore {{count}} {{count|caractère|caractères}} au moins.',
  enough: '{{count}} {{count|caractère|caractères}}.',
};
