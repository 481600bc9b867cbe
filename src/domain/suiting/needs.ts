import { FACTS, type FactId } from '../listing/facts.ts';

/** The groups that needs are asked in, in order. Their words are screen text. */
export const NEED_GROUPS = ['getting_in', 'help', 'feel', 'talk', 'travel_and_money'] as const;
export type NeedGroup = (typeof NEED_GROUPS)[number];

/** A need as it is asked about, of the fact that answers it. */
const need = (
  group: NeedGroup,
  fact: FactId,
  label: string,
  question: string,
  { picture, ask }: { readonly picture: string; readonly ask: string } = FACTS[fact],
) => ({
  group,
  /** The fact that answers it first; `answers.ts` says what else does. */
  fact,
  /** As it stands in a list: "Hoist". */
  label,
  /** Asked of the person: it is about what they need, never about what they have. */
  question,
  picture,
  /** Completes "Ask them …". */
  ask,
});

const UP_TO_TEN_POUNDS = { picture: FACTS.free.picture, ask: 'what it costs each time' };

/** What a person may need so that it suits them, once. Never a diagnosis. Only what the facts of a listing can answer is asked. */
export const NEEDS = {
  no_steps: need('getting_in', 'step_free', 'No steps to get in', 'Do you need to get in without steps?'),
  toilet: need('getting_in', 'accessible_toilet', 'Toilet for disabled people', 'Do you need a big toilet with rails?'),
  changing_places: need(
    'getting_in',
    'changing_places',
    'Changing Places toilet',
    'Do you need a toilet with a bench and a hoist?',
  ),
  hoist: need('getting_in', 'hoist', 'Hoist', 'Do you need a hoist to move?'),
  one_to_one: need('help', 'one_to_one', 'A worker just for you', 'Do you need 1 worker just for you?'),
  personal_care: need(
    'help',
    'personal_care',
    'Help to wash and use the toilet',
    'Do you need help to wash or use the toilet?',
  ),
  eating: need('help', 'eating_help', 'Help to eat and drink', 'Do you need help to eat or drink?'),
  medicine: need('help', 'medication_help', 'Help with medicine', 'Do you need help with your medicine?'),
  upset: need('help', 'behaviour_support', 'Help when you are upset', 'Do you need help when you are very upset?'),
  own_helper: need('help', 'carer_welcome', 'Your own helper can come', 'Do you bring your own helper?'),
  small_group: need('feel', 'small_group', 'Small group', 'Do you need a group of 8 people or fewer?'),
  quiet_room: need('feel', 'quiet_room', 'Quiet room for a break', 'Do you need a quiet room for a break?'),
  calm: need('feel', 'calm_lights_sounds', 'Calm lights and sounds', 'Do bright lights or loud sounds hurt you?'),
  same_staff: need('feel', 'same_people', 'Same staff each time', 'Do you need the same staff each time?'),
  friend: need('feel', 'friends_welcome', 'Come with a friend', 'Do you want to come with a friend?'),
  women_only: need('feel', 'women_only', 'Women only', 'Do you need a group for women only?'),
  bsl: need('talk', 'bsl', 'British Sign Language', 'Do you use British Sign Language?'),
  makaton: need('talk', 'makaton', 'Makaton', 'Do you use Makaton?'),
  pictures: need('talk', 'picture_communication', 'Talking with pictures', 'Do you talk with pictures?'),
  hearing_loop: need('talk', 'hearing_loop', 'Hearing loop', 'Do you use a hearing aid with a loop?'),
  bus: need('travel_and_money', 'bus_nearby', 'Bus stop nearby', 'Do you need to come by bus?'),
  transport: need('travel_and_money', 'transport', 'They bring you', 'Do you need them to bring you?'),
  low_cost: need(
    'travel_and_money',
    'free',
    'Free or up to £10',
    'Must it be free, or £10 or less each time?',
    UP_TO_TEN_POUNDS,
  ),
  direct_payment: need(
    'travel_and_money',
    'direct_payment',
    'Direct payment',
    'Do you want to pay with a direct payment?',
  ),
};

export type NeedId = keyof typeof NEEDS;
export const NEED_IDS = Object.keys(NEEDS) as [NeedId, ...NeedId[]];

export const needsInGroup = (group: NeedGroup): NeedId[] => NEED_IDS.filter((id) => NEEDS[id].group === group);
