/**
 * Words that most grown-ups in the United Kingdom know and that the two American word lists do not have, in small letters, by what they are
 * about. Endings are found by themselves.
 */
const BY_SUBJECT = {
  people: `adult adviser autism autistic boyfriend carer colleague councillor customer disability disabled doctor employer everybody
    girlfriend grandparent helper housemate learner listener manager member myself neighbour nobody nurse ourselves paramedic parent partner
    pensioner person somebody staff student supporter supervisor teenager teammate themselves trainer tutor visitor volunteer workmate
    yourselves yourself`,
  places: `airport allotment bathroom bedroom borough building café cafe canteen car-park church cinema classroom college community council
    countryside entrance farmhouse garage gallery garden glasshouse greenhouse gym hospital hotel jobcentre kitchen laundry library lounge
    mosque motorway museum neighbourhood nursery office outside pavement pharmacy playground pool reception restaurant roundabout station
    studio supermarket swimming-pool synagogue temple theatre toilet university upstairs downstairs village warehouse workplace workshop
    workroom yard indoor outdoor outdoors indoors`,
  gettingAbout: `ambulance bicycle bike bus cycle driver ferry helicopter journey licence lift mile minibus motorbike passenger petrol
    platform scooter taxi ticket train tram transport traveller travelling travelled underground vehicle wheelchair wheelchairs pushchair
    walker doorbell ramp hoist`,
  things: `battery blanket bottle camera cardboard ceramic certificate charger colour colouring computer cooker curtain cushion cutlery diary
    dishwasher donation envelope equipment fridge freezer furniture headphones helmet internet jewellery keyboard keyring laptop
    leaflet letterbox lightbulb luggage machine magazine material medicine menu microphone microwave mobile mug newspaper notebook notice
    noticeboard online paperwork password payslip phone photo photograph photography playlist printer radio recipe rucksack
    sofa sunscreen tablet telephone television trolley umbrella uniform video vacuum website wardrobe webcam waterproof waterproofs
    wellington wellies email emails emoji text texts app apps blog camcorder microwaves screwdriver sewing-machine`,
  food: `avocado bakery banana barbecue biscuit broccoli burger caterer catering cauliflower cereal chocolate coffee cookery courgette
    cucumber cupcake curry delicious dessert dinner dumpling hamburger ingredient lasagne lemonade marmalade meal mushroom noodle pancake
    pasta pastry pepperoni pizza pudding raspberry restaurant rhubarb salad sandwich sausage smoothie snack spaghetti strawberry takeaway
    tomato vegan vegetable vegetarian yoghurt yogurt breakfast recipe`,
  doing: `activity animation acting arts athletics badminton baking basketball boccia bowling boxing camping canoe cards celebrate
    celebration cinema concert cooking craft cricket curling cycling dancing darts disco dominoes drama drawing exercise exhibition exploring festival
    film fitness football gardening goalkeeper guitar gymnastics hiking hobby ice-skating karaoke karate keyboard knitting kickabout lifeguard
    martial-arts music musical netball orchestra origami painting performance piano picnic pilates poetry pottery quiz quizzes
    rambling recording recycling rehearsal rehearse relax relaxing rounders rowing rugby sailing sculpture sewing singing skating skittles
    snooker socialise socialising storytelling sunbathe swimming tennis tournament trampoline upcycling volleyball volunteering
    woodwork yoga zumba percussion`,
  work: `advert agency apprentice appointment apprenticeship assistant barista benefit benefits boss business career caretaker cashier
    certificate charity cleaner colleague company computers contract customer cv decorate decorating decorator delivery director
    electrician employee employer engineer factory form furniture gardener hairdresser hairdressing holiday interview interviews
    interviewer jobcentre labourer lawyer machinery maintenance management mechanic mechanical minimum office owner packing painter
    plumber plumbing porter practise practises practised profit qualification reception receptionist record salary scanning secretary shelf
    shifts shopkeeper shopping skill solicitor stockroom switchboard tax timetable trade training trainee transport tutor unpaid
    vacuuming valet warehouse wage weekend overtime password permit photocopier photocopy`,
  body: `anxiety anxious allergy allergies asthma asthmatic behaviour body calm condition counsellor dementia dentist depression diabetes dizzy
    emergency emotion emotional energy epilepsy exercise faint feeling frightened headache healthy hearing heartbeat illness inhaler
    injection injured injury loneliness lonely massage medical medication memory mental muscle operation optician optician's overdose physical
    recover recovery seizure sensitive sensory shoulder stomach stress stressful tablet tiredness treatment upset vaccination vomit
    wheelchair worried`,
  time: `afternoon afternoons anytime birthday calendar christmas december evening fortnight holiday january february march april may june
    july august september october november midday midnight minute monday tuesday wednesday thursday friday saturday sunday month
    o'clock spring summer autumn winter timetable today tomorrow tonight weekday weekend yearly yesterday easter ramadan eid diwali hanukkah
    bank-holiday`,
  everyday: `accessible actually address advice afford alcohol alone alongside already although alternate amazing another any anyone
    anything anywhere apply arrange article attention audience available average balance basic beautiful because become beginner behind
    believe benefit besides between boundary camera cancel careful category caution certain chance change charge cheaper choice choose
    cigarette citizen click collect comfortable common communicate communication complain complaint complete confident confidence confuse confusing
    connect consider contact continue control conversation correct cost couple courage create creative culture danger dangerous decide
    decision decorate definite delay delete dependent describe description design detail different difference difficult difficulty
    directory disagree disappear discover discuss discussion disappointed download during easily education either electric electrical
    electricity emergency encourage encouragement energy enjoy enjoyable enough enter entry environment equal especially event
    everyone everything everywhere example excellent except exchange excited exciting excuse expect expensive experience experienced
    explain explanation express extra fabulous familiar family family's famous fashion favourite feedback female final finally finance finish flexible flexibly
    following forget forward freedom friendly friendship fundraise fundraising funeral furthest future gender general generally gentle goodbye government
    graduate grateful group guarantee guide happen hello helpful helpline himself herself history holiday honest hospital however human
    hundred idea identity imagine immediate important impossible improve improvement include includes including increase indeed
    individual information instead instruction instrument insurance interest interested interesting international
    internet introduce introduction invite invitation item itself journalist journey kilometre kindness knowledge labels language later
    law leader leadership leave leisure level limit listen literacy local location lottery lovely male manage matter maximum maybe meaning
    meantime measure medium meeting member message method metre mobile model modern moment motivate multiplication natural nature
    nearby necessary negative neither nervous normal normally notice numeracy object obvious occasion offer official often operate
    opinion opposite option ordinary organise organisation original otherwise outing overnight own pandemic paragraph partial particular
    patience patient pattern payment peaceful per perfect perhaps period permission personal personality photograph physical plastic
    pleasant please police polite political politics pollution popular positive possible possibility post postcode practical practice
    prefer pregnant prepare present pressure pretend prevent previous price privacy private prize probably problem process
    produce product professional profile project promise protect proper property protection public publish quality quantity quarter
    question quickly quietly reach ready realise really reason receipt receive recent recently recognise recommend reduce refugee refund register regular regularly
    relationship relative religion religious remember remind reminder remove repair repeat replace replacement reply report
    rescue research reserve respect responsible responsibility result return review reward routine sadly safety safely
    saint sample satisfied schedule scientist search seaside secret section security separate serious service session several shower
    signature significant similar simple simply situation social society somebody someone something sometimes somewhere
    specialist specialists special spelling stage standard statement steadier steady strategy strength suddenly suggest suggestion support supportive supported
    suppose surprise survey sustain system technology temperature temporary terrible themselves therapy thousand together tomorrow
    topic tradition traditional tribunal trouble trust type understand understanding unemployed unhappy unfortunately union unique
    universal unusual update useful usual usually valuable variety victory visitor visual vote waiting warning wedding welcome whatever
    whenever wherever whoever wildlife without wonderful workbook worry yourself zero accept accident belong belongings alphabet
    interests inclusion included includes neighbours reference references assistance dyslexia dyslexic paralympic olympic
    communities apologise apology vibrating magnifier dominos personally housework workbench keyworker lipread lipreading vision healthcare programme wheeler`,
} as const;

export const KNOWN_HERE: readonly string[] = Object.values(BY_SUBJECT).flatMap((words) => words.split(/\s+/u));
