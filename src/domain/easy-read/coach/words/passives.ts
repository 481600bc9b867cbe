/** Words after “is” or “are” that tell how something is, not what somebody does to it. */
export const NOT_PASSIVE: ReadonlySet<string> = new Set(
  `aged allowed annoyed called anxious ashamed autistic bored broken closed complicated confused connected crowded depressed determined disabled
  disappointed divorced dressed drunk embarrassed employed engaged excited exhausted experienced finished fixed frightened frustrated
  gifted gone heated interested isolated left limited lost married mixed naked paid pleased prepared qualified registered relaxed
  retired satisfied scared scheduled shared shocked skilled stressed supposed surprised talented tired trained unemployed unused used
  upset varied worried need indeed hundred red bed shed feed seed speed weed bleed exceed sacred wicked rugged hatred kindred
  fenced walled raised shaded sheltered covered carpeted lined step-free air-conditioned signed self-contained united advanced well-lit`.split(
    /\s+/u,
  ),
);

/** Participles without -ed. */
export const IRREGULAR_PARTICIPLES: ReadonlySet<string> = new Set(
  `given taken held made done shown kept seen sent told taught built brought bought found known led met put read said set sold spent
  spoken understood written chosen driven eaten drawn grown hidden won worn thrown begun cut run offered cared fed looked thought
  undertaken forgotten fallen laid lent shut split hung heard dealt felt caught won`.split(/\s+/u),
);

/** How to begin instead, for participles that are common in listings. */
export const ACTIVE: ReadonlyMap<string, string> = new Map([
  ['asked', 'we ask you'],
  ['accompanied', 'someone comes with you'],
  ['assessed', 'we find out what help you need'],
  ['booked', 'you book'],
  ['chosen', 'you choose'],
  ['completed', 'you fill in'],
  ['collected', 'we pick you up'],
  ['delivered', 'we run'],
  ['encouraged', 'we hope you will'],
  ['expected', 'you need to'],
  ['funded', 'the council pays for'],
  ['given', 'we give you'],
  ['held', 'we meet'],
  ['helped', 'we help you'],
  ['included', 'you also get'],
  ['invited', 'you can come'],
  ['led', 'the person who runs it is'],
  ['made', 'we make'],
  ['matched', 'we find you'],
  ['met', 'we meet you'],
  ['needed', 'you need'],
  ['offered', 'we give you'],
  ['organised', 'we plan'],
  ['provided', 'we give you'],
  ['required', 'you need'],
  ['run', 'the people who run it are'],
  ['sent', 'we send'],
  ['served', 'we serve'],
  ['shown', 'we show you'],
  ['staffed', 'the staff are'],
  ['supervised', 'staff stay with you'],
  ['supported', 'we help you'],
  ['taken', 'we take you'],
  ['taught', 'you learn'],
  ['told', 'we tell you'],
  ['undertaken', 'we do'],
  ['welcomed', 'we welcome you'],
]);
