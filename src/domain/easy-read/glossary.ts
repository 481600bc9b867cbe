/** Hard words with their easy meaning, sentence by sentence. The words are those that a person meets on this site. */
export const GLOSSARY = {
  'access-to-work': [
    'Access to Work',
    'Access to Work is money from the government.',
    'It can pay for help you need to do your job.',
  ],
  advocate: ['advocate', 'An advocate helps you say what you want.', 'They speak up for you.'],
  assessment: ['assessment', 'An assessment is a talk about what help you need.'],
  carer: [
    'carer',
    'A carer is a person who looks after you.',
    'They may be a friend or someone in your family.',
    'They do not get paid.',
  ],
  'changing-places': [
    'Changing Places',
    'A Changing Places toilet has more room.',
    'It has a hoist and a big bench for adults.',
  ],
  council: ['council', 'The council runs local services.', 'It can pay for some support.'],
  'direct-payment': [
    'direct payment',
    'A direct payment is money from the council.',
    'You use it to pay for your own support.',
  ],
  'ehc-plan': ['EHC plan', 'EHC means education, health and care.', 'The plan says what help a young person needs.'],
  'hearing-loop': ['hearing loop', 'A hearing loop helps people who use a hearing aid.', 'It makes sounds clearer.'],
  hoist: ['hoist', 'A hoist is a machine that lifts you.', 'It can move you from a wheelchair to a bed or a toilet.'],
  internship: ['internship', 'An internship is a time to learn a job at work.'],
  'job-coach': ['job coach', 'A job coach helps you learn a job.', 'They come to work with you.'],
  'one-to-one-support': ['one-to-one support', 'One-to-one support means 1 worker helps only you.'],
  'personal-assistant': ['personal assistant', 'A personal assistant is a person you pay to help you.'],
  'personal-budget': ['personal budget', 'A personal budget is the money the council says you can have for support.'],
  'reasonable-adjustments': [
    'reasonable adjustments',
    'Reasonable adjustments are changes that make things fair for disabled people.',
  ],
  referral: [
    'referral',
    'A referral is when someone asks a service to help you.',
    'It may be your doctor or social worker.',
  ],
  respite: ['respite', 'Respite is a break for you or your carer.'],
  safeguarding: ['safeguarding', 'Safeguarding means keeping people safe from harm.'],
  'sensory-room': [
    'sensory room',
    'A sensory room has lights, sounds and things to touch.',
    'It can help you feel calm.',
  ],
  'social-worker': [
    'social worker',
    'A social worker works for the council.',
    'They help you get the support you need.',
  ],
  'support-worker': ['support worker', 'A support worker is paid to help you.'],
  'supported-internship': [
    'supported internship',
    'A supported internship is a course.',
    'You learn at college and at work.',
    'It is for young people with an EHC plan.',
  ],
  'supported-employment': ['supported employment', 'Supported employment means help to find a job and keep it.'],
  'travel-training': ['travel training', 'Travel training helps you learn to travel by yourself.'],
  'trial-shift': ['trial shift', 'A trial shift is a short time to try a job.'],
  volunteering: ['volunteering', 'Volunteering is work you choose to do.', 'You do not get paid.'],
} as const satisfies Record<string, readonly [word: string, ...meaning: string[]]>;
export type GlossaryId = keyof typeof GLOSSARY;
