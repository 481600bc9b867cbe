/** Words that are right and that the dictionary does not have, in small letters. Their plural with -s is right too. */
export const SITE_WORDS: ReadonlySet<string> = new Set(
  `app aquafit autism autistic barista befriender befriending boccia boxercise café cafe checkout chillout co-op colouring coproduced
  coproduction cv dawah deafblind disco dyscalculia dyspraxia dyspraxic easyread email employability facebook foodbank fundraise fundraiser
  fundraising goalball google gp halal hanukkah hiit housemate hydro instagram iftar jobcentre karaoke keyring keyworker kickabout laptop
  lipread lipreader lipreading lipspeaker lego makaton meetup microwaveable mindfulness minibus minigolf neurodiverse neurodivergent
  neurodiversity neurotypical newsletter noticeboard nhs online outreach padlet parkinson parkour pickleball pilates playlist playscheme podcast
  powerchair preloved quizmaster ramadan rebound safeguarding scalextric sen signpost smartphone smoothie snoezelen soundproof supporter
  tablet tai-chi taster teambuilding tiktok trampolining traineeship travelcard unaccompanied upcycle upcycled upcycling video volunteering
  walkable walkthrough webcam webinar website wellbeing wellness whatsapp wheelchair wheelpower wi-fi wifi workmate worktop woodworking
  workstation youtube zoom zumba talktime skillset roleplay makerspace bikeability cookalong singalong dropdown timeslot inbox helpline
  lanyard lanyards scrapbooking allotmenteer crocheting macramé tapas hummus panini falafel samosa biryani naan sudoku jenga bingo uno
  wheeler trike picnicking lip-read bsl eid diwali kilometre`.split(/\s+/u),
);
