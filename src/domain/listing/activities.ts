import type { PictureId } from '../easy-read/pictures.ts';

/** What people do there. `words` are other words people and the sector use for it; search understands all of them. */
export const ACTIVITIES = {
  art: { label: 'Art', picture: 'art', words: ['painting', 'drawing', 'pottery', 'ceramics', 'visual arts'] },
  crafts: { label: 'Crafts', picture: 'crafts', words: ['sewing', 'knitting', 'making things', 'textiles'] },
  woodwork: { label: 'Woodwork', picture: 'woodwork', words: ['carpentry', 'joinery', 'workshop', 'furniture'] },
  music: { label: 'Music', picture: 'music', words: ['singing', 'choir', 'drumming', 'band', 'instruments'] },
  drama: { label: 'Drama', picture: 'drama', words: ['theatre', 'acting', 'performance'] },
  dance: { label: 'Dance', picture: 'dance', words: ['movement', 'zumba'] },
  film: { label: 'Film and photos', picture: 'cinema', words: ['photography', 'video', 'cinema', 'media'] },
  reading: { label: 'Books and reading', picture: 'reading', words: ['library', 'writing', 'stories', 'literacy'] },
  cooking: { label: 'Cooking', picture: 'cooking', words: ['baking', 'kitchen', 'food', 'catering'] },
  cafe: { label: 'Café work', picture: 'cafe', words: ['catering', 'barista', 'hospitality', 'coffee'] },
  gardening: { label: 'Gardening', picture: 'gardening', words: ['horticulture', 'allotment', 'growing', 'plants'] },
  animals: { label: 'Animals', picture: 'animals', words: ['farm', 'dogs', 'horses', 'pets', 'care farm'] },
  nature: {
    label: 'Nature and outdoors',
    picture: 'nature',
    words: ['conservation', 'woodland', 'countryside', 'forest'],
  },
  walking: { label: 'Walking', picture: 'walking', words: ['rambling', 'walks', 'hiking'] },
  swimming: { label: 'Swimming', picture: 'swimming', words: ['pool', 'aqua', 'hydrotherapy', 'water'] },
  gym: { label: 'Gym and fitness', picture: 'gym', words: ['exercise', 'keep fit', 'weights', 'health'] },
  sport: {
    label: 'Sport',
    picture: 'sport',
    words: ['football', 'boccia', 'cricket', 'tennis', 'bowls', 'basketball'],
  },
  cycling: { label: 'Cycling', picture: 'cycling', words: ['bikes', 'trikes', 'adapted cycling'] },
  games: { label: 'Games', picture: 'games', words: ['board games', 'bingo', 'snooker', 'gaming', 'quiz'] },
  social: { label: 'Seeing friends', picture: 'friends', words: ['social club', 'friendship', 'peer support', 'chat'] },
  'going-out': {
    label: 'Trips and going out',
    picture: 'going-out',
    words: ['outings', 'day trips', 'community access'],
  },
  dating: { label: 'Friendship and dating', picture: 'dating', words: ['relationships', 'dating agency'] },
  sensory: {
    label: 'Lights, sounds and touch',
    picture: 'sensory',
    words: ['sensory', 'multi-sensory', 'rebound therapy'],
  },
  computers: {
    label: 'Computers',
    picture: 'computers',
    words: ['digital skills', 'IT', 'internet', 'tablets', 'online'],
  },
  money: { label: 'Money skills', picture: 'money-skills', words: ['budgeting', 'numeracy', 'maths', 'banking'] },
  'home-skills': {
    label: 'Living skills',
    picture: 'home-skills',
    words: ['independent living', 'daily living skills', 'cleaning'],
  },
  travel: {
    label: 'Learning to travel',
    picture: 'travel-training',
    words: ['travel training', 'buses', 'independent travel'],
  },
  learning: {
    label: 'Classes and courses',
    picture: 'learning',
    words: ['education', 'college', 'English', 'qualifications'],
  },
  cv: { label: 'Writing a CV', picture: 'cv', words: ['job applications', 'interview practice', 'job search'] },
  'work-skills': {
    label: 'Work skills',
    picture: 'job',
    words: ['employability', 'vocational', 'work experience', 'training'],
  },
  'shop-work': { label: 'Shop work', picture: 'shopping', words: ['retail', 'charity shop', 'stock', 'sales'] },
  'office-work': { label: 'Office work', picture: 'office', words: ['admin', 'reception', 'post room', 'data entry'] },
  'warehouse-work': {
    label: 'Packing and warehouse work',
    picture: 'packing',
    words: ['logistics', 'warehouse', 'assembly'],
  },
  'building-work': {
    label: 'Building and repairs',
    picture: 'building-work',
    words: ['construction', 'painting and decorating', 'maintenance', 'recycling', 'bike repair'],
  },
  'health-work': {
    label: 'Hospital and care work',
    picture: 'health-work',
    words: ['porter', 'ward', 'NHS jobs', 'care assistant'],
  },
  'car-work': {
    label: 'Cars and engines',
    picture: 'car-work',
    words: ['garage', 'mechanics', 'valeting', 'car wash'],
  },
  volunteering: { label: 'Volunteering', picture: 'volunteering', words: ['voluntary work', 'helping out'] },
  'speaking-up': {
    label: 'Speaking up',
    picture: 'speaking-up',
    words: ['self-advocacy', 'advocacy', 'forum', 'campaigning'],
  },
  relaxation: {
    label: 'Relaxing',
    picture: 'relaxing',
    words: ['mindfulness', 'meditation', 'yoga', 'massage', 'therapy'],
  },
  talking: {
    label: 'Talking about feelings',
    picture: 'talking',
    words: ['peer support', 'counselling', 'recovery', 'wellbeing'],
  },
  faith: {
    label: 'Faith and culture',
    picture: 'faith',
    words: ['church', 'mosque', 'temple', 'synagogue', 'festivals'],
  },
} as const satisfies Record<string, Activity>;

interface Activity {
  readonly label: string;
  readonly picture: PictureId;
  readonly words: readonly string[];
}

export type ActivityId = keyof typeof ACTIVITIES;
export const ACTIVITY_IDS = Object.keys(ACTIVITIES) as [ActivityId, ...ActivityId[]];
