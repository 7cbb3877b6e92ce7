/** Texts of the Method page, loaded with it. Their keys begin with `method.` */
export const method = {
  lead: 'Comment on mesure, ce qu’on additionne et ce qu’on n’additionne jamais, qui voit quoi, et d’où viennent les textes.',
  contents: 'Sur cette page',
  scale: {
    title: 'L’échelle',
    intro:
      'Elle suit la Peace Accords Matrix. Chacun y situe une recommandation, un jalon ou un cadre entier, avec ses raisons et ses preuves.',
    not_initiated: 'Rien n’a commencé.',
    minimum: 'Commencé, mais à ce rythme ce ne sera pas fait à temps.',
    intermediate: 'Commencé, et à ce rythme ce sera fait à temps.',
    full: 'Fait.',
    no_evidence: 'Hors de l’échelle : rien ne permet de juger.',
    not_applicable: 'Hors de l’échelle : le cadre a pris fin et rien ne le prolonge.',
  },
  perspectives: {
    title: 'Quatre points de vue, jamais une moyenne',
    text: 'Le gouvernement, la société civile, les partenaires et les observateurs indépendants s’expriment côte à côte. Le type de l’organisation fait le point de vue. On n’additionne jamais deux points de vue, et il n’existe pas de note globale : leur désaccord est un constat, pas un défaut à corriger. Une organisation compte une seule fois, quel que soit le nombre de ses comptes, et publie au plus cent textes par jour sur un même sujet. Si elle change de type, ce qu’elle a publié reste sous l’ancien, et elle compte sous le type de sa dernière évaluation.',
  },
  median: {
    title: 'Le niveau d’un point de vue',
    text: 'De chaque organisation on ne retient que la dernière évaluation publiée, seule ou dans un rapport. Le niveau du point de vue est la médiane de ces évaluations ; s’il y en a un nombre pair, la plus basse des deux du milieu : toujours un niveau que quelqu’un a réellement donné. Le nombre d’organisations est toujours affiché ; quand le niveau repose sur une seule, la page le dit.',
    example:
      'Exemple : quatre associations disent 0, 1, 2 et 3. Le niveau de la société civile est 1, et la page montre aussi l’étendue, de 0 à 3.',
    replaced: 'Une organisation qui dit ensuite « sans preuve » ou « sans objet » retire par là son ancien niveau.',
  },
  divergence: {
    title: 'L’écart',
    text: 'Le niveau le plus haut moins le niveau le plus bas, parmi les points de vue récents. De 0 (d’accord) à 3 (l’un dit achevé, l’autre non engagé). Dès 1, il y a désaccord ; à partir de 2, qui en répond est averti et peut répliquer. Avec moins de deux points de vue récents, il n’y a pas d’écart à mesurer.',
  },
  fresh: {
    title: 'Récent ou ancien',
    text: 'Une évaluation compte douze mois. Plus ancienne, elle reste visible, dessinée en creux hors du trait, et n’entre ni dans la médiane ni dans l’écart.',
  },
  areas: {
    title: 'Région par région, et l’écart régional',
    text: 'Une évaluation de la société civile peut dire de quelles régions elle parle. Pour chaque région on retient de chaque organisation la dernière évaluation qui la nomme ; une évaluation qui n’en nomme aucune parle de tout le Mali et ne change rien aux régions. L’écart régional est le niveau le plus haut moins le plus bas, parmi les régions au niveau récent ; avec moins de deux régions, il n’y en a pas.',
  },
  time: {
    title: 'Trimestre par trimestre',
    text: 'Le niveau d’un trimestre est celui de son dernier jour, calculé par la même définition qu’aujourd’hui avec ce qui était publié, et pas encore remplacé, ce jour-là. Une nouvelle évaluation ne change donc jamais un trimestre passé.',
  },
  guided: {
    title: 'Comment on évalue',
    text: 'Le formulaire pose les questions de l’échelle : cela s’applique-t-il encore, en sait-on assez, est-ce commencé, est-ce fait, sera-ce fait à temps à ce rythme ? Les réponses proposent un niveau ; l’organisation décide, et dit pourquoi si elle en retient un autre. Réponses, raisons, effet et degré de confiance sont publiés avec le niveau. Une évaluation publiée ne change plus : la suivante lui fait suite, et les deux restent.',
  },
  shares: {
    title: 'Les parts de recommandations',
    text: 'Les graphiques comptent, pour chaque point de vue, combien de recommandations sont à chaque niveau. Celles qui n’ont pas de niveau récent sont comptées à part, hachurées : l’absence de donnée n’est jamais un zéro.',
  },
  map: {
    title: 'La carte',
    text: 'La carte compte, région par région, les recommandations pour lesquelles la société civile a donné un niveau récent qui nomme la région, combien en sont à chaque niveau, et sur combien d’entre elles ce niveau est à deux niveaux ou plus de celui de l’État. Quand les filtres ne laissent qu’une recommandation, elle montre son niveau et l’écart lui-même. Rien n’y est une moyenne. Les parts par niveau et le nombre de déclarations ne sont montrés que là où au moins trois organisations travaillent ; là où leur différence avec le reste en dirait trop, une région de plus n’est pas montrée. Un désaccord, lui, est signé et se lit déjà sur la page de la recommandation. Sur le contour d’avant 2016, indicatif, les nombres des régions créées depuis s’ajoutent à ceux de l’ancienne ; une recommandation compte alors dans chaque région. Les limites tracées n’impliquent aucune prise de position.',
  },
  filters: {
    title: 'Les filtres et leurs nombres',
    text: 'Le nombre à côté d’un choix dit combien de recommandations il laisserait, les autres filtres restant en place ; plusieurs choix d’un même filtre s’ajoutent. « Région » retient ce qui a été promis pour elle (un jalon ou une valeur mesurée qui la nomme) ou dit d’elle (un rapport ou une évaluation en vigueur qui la nomme) : ce n’est pas le lieu d’où viennent les preuves. « Publication » retient les recommandations sur lesquelles quelque chose a été publié pendant le trimestre. « Sans niveau récent » veut dire que ce point de vue n’a donné aucun niveau depuis douze mois ; « jamais évaluées », que personne ne s’est jamais prononcé.',
  },
  silence: {
    title: 'Le silence',
    text: 'Le silence est une information : les jours écoulés depuis le dernier rapport du chef de file, « jamais évalué », « sans preuve » s’affichent comme tels. Au-delà de 365 jours, une recommandation est dite silencieuse. Une organisation réelle qui n’a pas encore de compte est « pas encore invitée », jamais silencieuse. Rien ne devient de soi-même « non tenu ».',
  },
  milestones: {
    title: 'Les jalons',
    text: 'Un jalon est ce qu’en dit le rapport publié en vigueur de la période la plus récente ; sans rapport, il est prévu. La part atteinte est le poids des jalons atteints divisé par le poids de tous les jalons qui ne sont pas annulés. La page dit combien ont été exclus. Le glissement compte les jours entre la première date prévue et la date réelle, ou la date prévue aujourd’hui, ou le jour même si elle est passée. Quand une date est reportée, l’ancienne reste visible avec la raison. Un jalon est en retard quand sa date est passée sans qu’il soit atteint ni annulé. Il n’est atteint que par un rapport publié, de l’organisation qui en répond ou du chef de file ; les autres disent si ce qu’elles voient le confirme ou le contredit. Dès qu’un rapport ou une évaluation publiés en ont parlé, seule sa date peut encore changer.',
  },
  values: {
    title: 'Les valeurs en vigueur',
    text: 'Un indicateur a les valeurs des rapports en vigueur : pour chaque organisation et chaque période, la dernière publiée. Un rapport qui en remplace un autre sans reprendre une valeur la retire, et s’il change de période, il la retire de l’ancienne. Une valeur porte un jour de la période de son rapport. Les chiffres des sources publiques restent ce qu’elles disent : aucun rapport ne les remplace. Les chiffres de deux organisations, ou deux chiffres publiés ailleurs, restent côte à côte : ni additionnés, ni moyennés. « Pas disponible » est aussi une réponse, avec sa raison. Là où un seul nombre s’affiche, c’est le plus récent ; si chaque valeur ne compte que sa période, c’est la somme de ce que la même organisation a déclaré.',
  },
  breakdown: {
    title: 'La répartition par sexe, âge et région',
    text: 'Les parts d’une même répartition sont comparées au total dont elles font partie : la valeur, les personnes comptées d’un pourcentage, tous les sièges d’un quota. Quand la somme ne tombe pas juste, la page montre les deux nombres et ne refuse rien : ne pas connaître l’âge de quelqu’un n’est pas une raison de taire un chiffre.',
  },
  targets: {
    title: 'Les cibles',
    text: 'Une valeur se lit en regard de la cible de sa période et de la cible finale, depuis un point de départ daté. « Cible atteinte » veut dire que la valeur publiée va au moins jusque-là, dans le sens qui est le bon pour cet indicateur. Ce n’est pas un jugement sur la recommandation : celui-ci n’appartient qu’aux organisations. Quand une cible change alors que sa période a commencé ou qu’une valeur a été publiée, l’ancienne reste visible, avec la raison.',
  },
  quota: {
    title: 'Le quota de la loi n° 2015-052',
    text: 'Parmi les personnes nommées, au moins 30 % de l’un et de l’autre sexe ; sur une liste de trois noms ou plus, au plus 70 % d’un même sexe. Le respect se calcule pour chaque instance et chaque date, d’après les sièges ; d’un siège unique la loi ne demande rien. Une instance respecte la loi « aujourd’hui » d’après son dernier décompte ; si deux décomptes de la même date se contredisent, la question reste ouverte. La part des jeunes (15 à 40 ans, sur tous les sièges) ne s’affiche que si l’âge est connu pour chaque siège ; elle n’est comparée à aucun seuil légal, car aucun n’a été trouvé.',
  },
  pipeline: {
    title: 'Le parcours, ses pertes et son rythme',
    text: 'Le nombre d’une étape est le plus récent qui soit déclaré ; si personne ne déclare, celui des sources publiques. La perte est la part des personnes de l’étape précédente qui ne se retrouvent dans aucune des étapes qui en viennent ; elle reste inconnue tant qu’un de ces nombres l’est. Le rythme est la part de la cible atteinte, divisée par la part du temps écoulé, au jour de la dernière valeur : 1 veut dire à temps. Un nombre fictif n’est jamais comparé à un nombre réel : c’est qui le déclare qui en décide.',
  },
  meetings: {
    title: 'Les rencontres et leur couverture',
    text: 'Ce sont les rencontres des rapports en vigueur. Une décision est tenue ou non selon ce que disent les organisations ; si l’une dit tenue et l’autre non, elle est contestée, et les deux avis restent. Le texte, la charge et l’échéance d’une décision publiée ne changent plus. Si l’organisation qui l’avait rapportée la retire, elle reste, marquée « retirée », dès lors qu’une autre s’est prononcée. Si personne ne s’est prononcé, elle est ouverte, et en retard une fois sa date passée. La couverture compte, pour chaque région, les rencontres des douze derniers mois ; une rencontre nationale ne couvre aucune région.',
  },
  periods: {
    title: 'Les périodes de rapport',
    text: 'Chaque cadre dit si l’on rapporte par trimestre ou par semestre ; un autre rythme vaut à partir du semestre suivant et ne change rien à ce qui était dû. Une période ferme trente jours après son dernier jour, sauf si la rédaction du registre a fixé d’autres dates. Le chef de file qui a un compte au dernier jour d’une période doit un rapport. Envoyé après la fermeture, il est accepté et marqué « en retard ». Des dates fixées plus tard n’y changent rien.',
  },
  punctuality: {
    title: 'La ponctualité',
    text: 'Parmi les périodes fermées pour lesquelles une organisation devait un rapport : rendus à temps, rendus en retard, jamais rendus. On compte, on ne note pas. Une organisation sans compte ne doit rien, ni pour une période fermée pendant sa suspension, et les observateurs, qui ne rapportent pas, non plus.',
  },
  objections: {
    title: 'Les objections et les répliques',
    text: 'Une organisation peut objecter à ce qu’une autre a publié ; la réplique est attendue dans les trente jours. Passé ce délai, l’objection est dite « sans réplique », jusqu’à ce qu’une réplique soit publiée. Une organisation n’a qu’une objection à la fois à une même déclaration. Une nouvelle version ne l’efface pas : sans réplique, elle y reste affichée. Personne n’a à tomber d’accord : les deux textes restent, et aucun ne change un niveau.',
  },
  reply: {
    title: 'Le droit de réplique',
    text: 'Qui répond de ce qui est jugé, le chef de file ou l’organisation chargée du jalon, est averti d’une évaluation de niveau 0 ou 1, ou quand l’écart atteint 2. Sa réplique, une par évaluation, s’affiche à côté. Elle ne change aucun niveau, et aucune évaluation n’attend une réplique pour paraître.',
  },
  statements: {
    title: 'Qui écrit, et qui publie',
    text: 'Un membre rédige, une autre personne de la même organisation publie. Un rapport publié ne se modifie plus : une version plus récente le remplace, et les deux restent. Chaque changement entre dans un journal que personne ne peut réécrire.',
  },
  visible: {
    title: 'Qui voit quoi',
    public:
      'Public : les recommandations, les déclarations publiées, les preuves publiques. Jamais le nom d’une personne, jamais un lieu plus précis que la région.',
    shared:
      'Partagé : les preuves que la société civile, les partenaires et les observateurs lisent entre eux. Un ministère n’y a pas accès.',
    restricted: 'Restreint : ce qu’une organisation de la société civile envoie, par défaut. Elle seule le lit.',
    counts: 'Les nombres de preuves affichés ne comptent que les preuves publiques.',
  },
  record: {
    title: 'Ce que d’autres ont publié',
    text: 'Quelques chiffres viennent de sources publiques. Chacun nomme sa source et dit s’il a été vérifié dans l’original. Deux chiffres publiés pour la même chose sont gardés tous les deux. Ils ne sont jamais attribués à un titulaire de compte. Un décompte sur une échelle de cinq degrés se lit sur la nôtre ainsi : « non initié » devient « non engagé » ; « minimal » et « achevé » restent ce qu’ils sont ; « intermédiaire » et « presque achevé » comptent ensemble comme « intermédiaire », car presque achevé n’est pas achevé.',
  },
  texts: {
    title: 'Les textes et leurs traductions',
    text: 'Chaque recommandation garde le texte de sa source. « Mot pour mot », « en d’autres mots » ou « formulée à partir d’un constat » est dit, avec le passage d’origine. Une traduction faite ici est dite non officielle. Les responsabilités sont une proposition éditoriale tirée du mandat de chaque institution, tant que celle-ci ne s’est pas engagée elle-même.',
    frameworks: 'Tous les textes de référence',
  },
  never: {
    title: 'Ce que Parole tenue ne fait jamais',
    average: 'Faire une moyenne entre les points de vue, ou donner une note globale.',
    rewrite: 'Réécrire ou effacer une déclaration publiée.',
    speakFor: 'Parler à la place d’une organisation, ou prêter un propos à celle qui n’a pas de compte.',
    guess: 'Déclarer de soi-même une parole tenue ou rompue.',
    expose: 'Montrer une personne, un lieu plus précis que la région, ou le nom d’origine d’un fichier.',
    follow: 'Suivre ses lecteurs : ni traceur, ni service extérieur, ni adresse conservée.',
  },
};
