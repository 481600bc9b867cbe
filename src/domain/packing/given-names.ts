const asSet = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/u).filter((name) => name !== ''));

/**
 * Given names that many people in the UK have and that are no other word, in lower case. Far from all: what a sentence does with a word
 * tells the rest (`personal-words.ts`).
 */
export const GIVEN_NAMES = asSet(`
  aaliyah aaron abdul abdullah abigail adam adele adrian agnes ahmed aidan aisha akash alan alana alastair alex alexander alexandra
  alfie ali alice alicia alison alistair amanda amelia amina amir amit amy ananya andrea andrew andy angela anita ann anna anne annie
  anthony antonia anwar archie arjun arthur asha ashley asif audrey ava ayesha barbara barry beatrice becky ben benjamin bernadette
  bernard bethany betty beverley brenda brendan brian bridget callum cameron carl caroline catherine cathy charles charlie chloe chris
  christine christopher ciara claire clare clive colin connor craig cynthia daniel danielle darren dave david dean deborah debbie
  deepa denise dennis derek diana diane dominic donald donna doreen dorothy douglas duncan dylan eddie edith edward eileen elaine
  eleanor elizabeth ella ellen ellie elsie emily emma eric erin esther ethan eva evelyn ewan faisal farah fatima fatma fiona
  frances francesca fred freddie freya gareth gary gavin gemma geoff geoffrey george georgia georgina gerald gillian gladys glenn
  gordon graham gwen gwyneth hamza hannah harold harriet harry harpreet hasan hassan hazel helen henry hilary howard hugh hussain ian
  ibrahim imogen imran irene isaac isabel isabella isla ivan jackie jacob jacqueline jake james jamie jane janet janice jasmine jason
  javed jayne jean jeff jeffrey jennifer jenny jeremy jess jessica jill joan joanna joanne joe joel john jonathan joseph josh joshua
  joyce judith julia julian julie karen karim kate katherine kathleen katie kayleigh keith kelly ken kenneth kerry kevin khadija kieran
  kimberley kirsty kyle laila laura lauren lee leon leonard lesley leslie lewis liam linda lisa liz lorna lorraine louis louise lucy
  luke lydia lynn lynne maddie mahmoud malcolm manjit margaret maria marian marie marilyn marion marjorie martha martin mary maryam
  matilda matt matthew maureen mavis megan melanie melissa michael michelle mick mike mohamed mohammad mohammed molly monica moira
  muhammad muriel mustafa nadia nancy naomi natalie natasha neil nicholas nicola nicole nigel nikhil noah noel nora norman norma oliver
  olivia omar oscar owen pamela patricia patrick paul paula pauline peggy peter phil philip phyllis phoebe pooja priya rachel rahul raj
  rajesh ralph ravi raymond rebecca reece reginald rhys richard rita robert roger ronald rosemary rosie ross roy rupert russell ruth
  ryan sally sam samantha samuel sandra sanjay sara sarah sean sebastian shabana shannon sharon shaun sheila shirley siobhan simon
  simran sofia sonia sophia sophie stacey stanley stephanie stephen steve steven stuart sunita susan suzanne sylvia tamara tanya tara
  tariq terence teresa terry theresa thomas tim timothy tina toby tom tommy tony tracey tracy trevor valerie vanessa vera veronica
  victor vijay vincent wayne wendy william yasmin yusuf yvonne zachary zainab zara zoe
`);

/** Given names that are other words as well, or names of places: they count only where the sentence says that it is a person. */
export const NAMES_AND_WORDS = asSet(`
  alma amber angel april art august autumn bella bill bob carol chase chelsea christian clay crystal daisy dale dawn drew eden eve
  faith florence frank gene grace grant guy heather holly hope iris ivy jack jade jasmin jay jo jordan joy june kim lance lily
  london mark marina may miles nick norm olive opal pat paris pearl penny peace poppy ray rich rob robin rose ruby rusty sandy
  savannah scarlett skye sonny sue summer victoria will willow wren
`);
