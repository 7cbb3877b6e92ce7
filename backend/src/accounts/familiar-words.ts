/**
 * What people here think of first, and so does whoever guesses: the names they bear, the places they come from, and the words
 * of this product. Lower case, likeliest first; a password made of these is none.
 */
const listed = (words: string): string[] => words.trim().split(/\s+/);

const FIRST_NAMES = listed(`
mohamed moussa fatoumata aminata mamadou aïssata mariam oumar amadou ibrahim ibrahima adama bakary boubacar modibo seydou
sékou souleymane abdoulaye issa drissa lassana lassine cheick cheikh sidi alassane ousmane salif salifou youssouf daouda
yacouba zoumana tiémoko tiécoura bréhima brahima hamidou hamadoun hamady samba demba bocar baba bamba birama fousseyni
assane alhousseyni alhassane almamy abdou abdoul abdramane abderrahmane ali alou aly amidou arouna attaher aguibou ahmed
ahmadou bassirou béchir cheickna dramane djibril djibrila famory fodé gaoussou garba hama harouna idrissa iyad kalifa karim
kassim kassoum kola lamine mahamadou mahamane mahmoud makan mody mountaga moctar mokhtar nouhoum nouh ogobara papa sambou
sory soumaïla soumana tahirou tiéfing tidiane toumani yaya youba zakaria
fanta awa kadiatou kadidia kadidiatou oumou oumouhani rokia rokiatou ramata ramatou salimata sanata safiatou saran sira
sitan sokona téné tenin assétou assitan astan bintou binta coumba djénéba djeneba djénébou fatima fatou fatim hawa haby
haoua habibatou halima kani kankou korotoumou kia maïmouna mafounè maimouna mah mama mamou massaran mata nana nani nafissatou
nènè niélé niamoye niagalé nassou nia oulématou penda sadio sali salamata salimatou soumba tata tiguida yaye yama zeïnabou
zeinab ténimba aïcha aïchatou aicha adiaratou adja alimata assa atou aya
`);

const LAST_NAMES = listed(`
traoré diarra coulibaly keïta keita konaté sidibé diallo sangaré touré cissé koné dembélé samaké doumbia camara sissoko
cissoko diakité fofana kanté kouyaté diabaté maïga haïdara dicko ballo bagayoko bagayogo ba bah barry sow ly thiam kane sy
niang wagué soumaré sacko sako tounkara magassa diawara dramé drame soukouna soumano kamissoko kamara konaré konta kéita
togola togo guindo tembely tembiné témé dolo kassogué ongoïba ouologuem karembé djiguiba poudiougou sagara saye arama
minta théra dakouo dao kamaté kamian mounkoro goïta sogoba sogodogo bengaly berthé dembélé ouattara sanogo sanou tangara
daou diassana dena mallé malle niaré niare toungara simpara simaga tall tambadou tandina thiero tamboura tolo yattara yalcouyé
yaro ag ould walet wallet mohamedoun cissouma boré bocoum kida kodio ganaba gakou guirou galledou gologo sangho sanogho
soumaoro sylla samassékou sima sinayoko sinaba somboro danté danioko dagnoko diop dia diaby diane dioni diourté fané farota
`);

const PLACES = listed(`
mali bamako kayes koulikoro sikasso ségou mopti tombouctou timbuktu gao kidal taoudénit taoudéni ménaka bougouni dioïla nioro
kita nara san bandiagara douentza koutiala djenné sévaré niono macina markala kati kangaba kolokani banamba bafoulabé kéniéba
yélimané diéma kadiolo kolondiéba yanfolila yorosso tominian bla barouéli bankass koro ténenkou youwarou diré goundam niafunké
gourma rharous gourma-rharous ansongo bourem abeïbara tessalit tin-essako andéramboukane inékar almoustarat arawane léré
ber bambara-maoudé hombori boni fana ouélessébougou sanankoroba kalabancoro kalaban hippodrome badalabougou hamdallaye lafiabougou
magnambougou missira bozola niaréla niarela djélibougou sotuba sogoniko faladié faladie sabalibougou titibougou yirimadio
niger sénégal sahel sahara azawad liptako wagadou manden mandé mandingue bélédougou wassoulou kénédougou songhaï bambara
bamanankan peul fulfulde dogon bozo touareg tamasheq soninké malinké sénoufo minianka khassonké arabe maure bobo
afrique africa maliba djoliba faso jamana burkina mauritanie algérie alger algiers guinée dakar abidjan ouagadougou niamey
paris france
`);

const PRODUCT = listed(`
parole tenue paroletenue parole-tenue promesse promise word kept paix peace hèrè here réconciliation accord alger charte
dialogue intermalien recommandation recommandations recommendation suivi tracker plateforme plaidoyer ministère ministere
ministre gouvernement government organisation association société civile osc cso ong ngo partenaire partenaires bailleur
bailleurs donateur donor observateur observateurs observer indépendant secrétariat secretariat éditeur editor
administrateur administrator administratrice admin membre member lead responsable chef président directeur rapport report
preuve evidence évaluation assessment jalon milestone indicateur jeunesse jeunes youth femmes women emploi desarmement
désarmement démobilisation réinsertion réintégration ddr gouvernance sécurité securite armée minusma cnosc wanep peacedirect
demo démonstration demonstration connexion compte account motdepasse motdepass passe password bienvenue welcome bonjour
anisogoma anitié aniché inchallah inshallah bismillah alhamdoulillah allah dieu bambo koulouba modibo-keïta
`);

/** By the name of the dictionary they make. */
export const FAMILIAR_WORDS: Record<string, string[]> = {
  'firstnames-ml': FIRST_NAMES,
  'lastnames-ml': LAST_NAMES,
  'places-ml': PLACES,
  product: PRODUCT,
};
