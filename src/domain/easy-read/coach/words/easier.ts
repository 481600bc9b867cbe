/** Long words that are common in listings, with easier ones. A word in many forms stands here in its plain one. */
const PAIRS = `accessibility=how easy it is to use|advocacy=help to say what you want|aromatherapy=smells and oils that help you relax|
barrier=something that stops you|befriender=a person who is a friend to you|befriending=somebody who visits you as a friend|capability=what you can do|
circumstance=what is going on in your life|citizenship=being part of where you live|collective=group|competency=what you can do|
concession=lower price|conservation=looking after wild places|construction=building work|consultation=asking people what they think|coordinator=the person who plans it|
co-ordinator=the person who plans it|correspondence=letters and emails|counselling=talking about how you feel|customise=change it for you|
cultivate=grow|disadvantaged=who have less than others|diagnosis=what a doctor says you have|dietitian=a worker who helps with food|
dignity=respect|directory=list|discrimination=when people are unfair to you|diverse=different kinds of|documentation=papers|
domestic=at home|employee=worker|entitlement=what you can get|entrepreneur=a person with their own business|environmental=about nature|
evaluation=finding out how well it went|exclusion=being left out|exclusively=only|exhibition=show|expertise=what we know|
financially=with money|formulate=make|guidance=help and advice|hydrotherapy=exercise in warm water|implication=what it means|
inclusive=for everybody|induction=first day|infirmary=hospital|informal=relaxed|innovative=new|integrated=joined up|
intensive=a lot in a short time|interactive=you join in|internship=time to learn a job at work|intervention=help|introductory=first|
labelling=putting labels on|legislation=law|manufacturing=making things in a factory|methodology=way we work|mentor=a person who guides you|
mentoring=help from a person who has done it before|mindfulness=a way to feel calm|mobility=how you move about|
motivation=wanting to do it|multiple=more than 1|multisensory=things to see, hear, touch and smell|nutrition=healthy food|
nutritional=about healthy food|obligation=must|occupation=work|occupational=about work and daily life|participant=you|
personalised=made for you|perspective=how you see it|physiotherapist=a worker who helps you move|physiotherapy=help to move|
permitted=allowed|practicality=how it works|preparation=getting ready|preference=what you like best|priority=what matters most|procedure=how it is done|
professional=worker|psychiatrist=a mental health doctor|psychologist=a worker who helps you with feelings|
psychology=how people think and feel|psychosis=seeing or hearing things that other people do not|qualified=trained|rebound=bouncing|
recreational=for fun|reflexology=foot massage|registration=signing up|registered=on a list|rehabilitation=help to get better|
relaxation=feeling calm|relocate=move|representative=a person who speaks for others|respective=own|respectful=kind|
retail=shop work|safeguard=keep safe|scheme=plan|sociable=friendly|specialise=mostly do|specialism=what we do best|specialised=special|
stimulating=interesting|structured=planned|sustainability=making it last|symptom=sign of being ill|technical=about how things work|
technique=way to do it|theoretical=from books|therapist=a worker who helps you feel or move better|therapy=treatment that helps you|
thorough=full|traineeship=time to learn a job|tribunal=a kind of court|unaccompanied=without somebody with you|undergo=have|
unsuitable=not right|valeting=cleaning cars|veteran=person who was in the army, navy or air force|versatile=useful in many ways|
workforce=workers|workstation=place to work|questionnaire=form with questions|apprenticeship=a job where you learn`;

export const EASIER: ReadonlyMap<string, string> = new Map(
  PAIRS.replace(/\n/gu, '')
    .split('|')
    .map((pair): [string, string] => {
      const [hard = '', easy = ''] = pair.split('=');
      return [hard, easy];
    }),
);
