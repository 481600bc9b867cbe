import type { AstroGlobal } from 'astro';
import type { Person } from '#domain/account/person.ts';
import { Invalid } from '#domain/errors.ts';
import { type FormErrors, type FormValues, valueIn } from '#domain/form/values.ts';
import type { Reading } from '#domain/publishing/form/box.ts';
import { places as placesCodec } from '#domain/publishing/form/place-boxes.ts';
import { readDate } from '#domain/publishing/form/typed.ts';
import { type SayNow, sayNow } from '#features/publishing/say-now.ts';

type Words = AstroGlobal['locals']['screen']['provider'];

interface Read {
  readonly say: Omit<SayNow, 'listing'> | null;
  readonly errors: FormErrors;
}

function readAlert(sent: FormValues, today: string, words: Words): Read {
  const said = valueIn(sent, 'alert');
  const typed = valueIn(sent, 'alertUntil');
  const until = typed === '' || typed.toLowerCase() === 'today' ? today : readDate(typed, today);
  const errors = {
    ...(said === '' ? { alert: words.nowAlertNone } : {}),
    ...(until === null ? { alertUntil: words.nowUntilWrong } : {}),
  };
  return { say: until === null || said === '' ? null : { alert: { words: said, until } }, errors };
}

function readPlaces(sent: FormValues, today: string, words: Words): Read {
  const problems = new Map<string, string>();
  const reading: Reading = { values: sent, today, fail: (box, message) => void problems.set(box, message) };
  const told = placesCodec.read(reading, undefined);
  const venue = valueIn(sent, 'at');
  if (told === null && problems.size === 0) problems.set('places.state', words.nowPlacesNone);
  const places = told === null ? null : { state: told.state, free: told.free, waitWeeks: told.waitWeeks };
  const say = { places: { ...(venue === '' ? {} : { venue }), places } };
  return { say: problems.size > 0 ? null : say, errors: Object.fromEntries(problems) };
}

/** Reads what is to be said at once, by the button that was pressed: what to say, or what is wrong with which box. */
export const readNow = (sent: FormValues, today: string, words: Words): Read => {
  const deed = valueIn(sent, 'deed');
  if (deed === 'alertOff') return { say: { alert: null }, errors: {} };
  const venue = valueIn(sent, 'at');
  if (deed === 'placesOff')
    return { say: { places: { ...(venue === '' ? {} : { venue }), places: null } }, errors: {} };
  return deed === 'places' ? readPlaces(sent, today, words) : readAlert(sent, today, words);
};

/** What is said when it is done, by the button that was pressed. */
export const nowDone = (sent: FormValues): keyof Words['done'] => {
  const deed = valueIn(sent, 'deed');
  return deed === 'alertOff' || deed === 'placesOff' ? 'unsaid' : 'now';
};

/** What is wrong with a field, under the name of its box. */
const boxOf = (field: string): string => (field === 'places' ? 'places.state' : field === 'placesAt' ? 'at' : field);

/** Says at once what visitors must know. Gives what is wrong with what was sent; nothing when it is said. */
export function sayIt(
  astro: AstroGlobal,
  person: Person,
  listing: string,
  today: string,
  sent: FormValues,
): FormErrors {
  const { app, screen } = astro.locals;
  const { say, errors } = readNow(sent, today, screen.provider);
  if (say === null) return errors;
  try {
    sayNow(app, person, { listing, ...say });
    return {};
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return Object.fromEntries(Object.entries(error.fields).map(([field, all]) => [boxOf(field), all.join('. ')]));
  }
}
