const PAIRS = `
accomodate accommodate|accomodation accommodation|acheive achieve|accross across|adress address|agressive aggressive|allways always|
alot a lot|apparant apparent|appartment apartment|arguement argument|assesment assessment|athelete athlete|beautifull beautiful|
becuase because|beleive believe|beggining beginning|behavior behaviour|begining beginning|buisness business|calender calendar|
catagory category|center centre|centers centres|choosen chosen|collegue colleague|color colour|colors colours|comming coming|
comittee committee|commited committed|comunity community|completly completely|counselor counsellor|definately definitely|
definatly definitely|dependant dependent|dissability disability|disabilty disability|dissapoint disappoint|enviroment environment|
equiptment equipment|excercise exercise|existance existence|experiance experience|favorite favourite|febuary February|finaly finally|
freind friend|freinds friends|fulfill fulfil|goverment government|greatful grateful|gaurd guard|happend happened|honor honour|
immediatly immediately|independance independence|independant independent|intrest interest|intrested interested|interveiw interview|
itinary itinerary|knowlege knowledge|labor labour|liason liaison|libary library|lisence licence|maintainance maintenance|
millenium millennium|neccessary necessary|neccesary necessary|neighbor neighbour|neighbors neighbours|noticable noticeable|ocasion occasion|
occassion occasion|occured occurred|oppertunity opportunity|oportunity opportunity|organisaton organisation|organization organisation|
organizations organisations|organize organise|organized organised|organizing organising|paralell parallel|persue pursue|
posession possession|prefered preferred|privelege privilege|probaly probably|publically publicly|realy really|
recieve receive|recieved received|recieving receiving|recomend recommend|reccomend recommend|refered referred|refering referring|
relevent relevant|responsability responsibility|rythm rhythm|seperate separate|seperately separately|shedule schedule|sucess success|
sucessful successful|successfull successful|suport support|supprise surprise|suprise surprise|teh the|
therefor therefore|thier their|tommorow tomorrow|tommorrow tomorrow|tomorow tomorrow|traveling travelling|traveled travelled|
truely truly|untill until|usefull useful|vegatable vegetable|volenteer volunteer|volounteer volunteer|volunter volunteer|
wellcome welcome|wich which|wierd weird|writen written|writting writing|wheelchiar wheelchair|employement employment|benifits benefits|
benifit benefit`;

/** Misspellings that are common, and the American forms of words, with the right spelling: known without a dictionary. */
export const MISSPELLINGS: ReadonlyMap<string, string> = new Map(
  PAIRS.replace(/\s*\n\s*/gu, '')
    .split('|')
    .flatMap((pair): [string, string][] => {
      const [wrong = '', ...right] = pair.split(' ');
      return wrong === '' || right.join(' ') === wrong ? [] : [[wrong, right.join(' ')]];
    }),
);
