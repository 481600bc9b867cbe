import { linesIn, valueIn } from '../../form/values.ts';
import { readPostcode } from '../../place/postcode.ts';
import { type Box, type Codec, inOneBox, type Reading } from './box.ts';
import { readClock, readDate, readMoney, readNumber, writeClock, writeDate, writeMoney } from './typed.ts';

type Line = Extract<Box, { as: 'line' }>;
type Look = Partial<Pick<Line, 'short' | 'keys'>>;

/** Words in one box, or null when it is empty. How long they may be the schema of the field says. */
export const line = (name: string, look: Look = {}): Codec<string | null> =>
  inOneBox<string | null>(
    { as: 'line', name, ...look },
    ({ values }) => valueIn(values, name) || null,
    (value) => (value === null ? [] : [value]),
  );

/** Words that cannot be left out. */
export const neededLine = (name: string, message: string): Codec<string> => ({
  ...line(name),
  read: ({ values, fail }) => {
    const value = valueIn(values, name);
    if (value === '') fail(name, message);
    return value;
  },
});

/** Paragraphs, or null. */
export const text = (name: string, rows = 4): Codec<string | null> => ({
  ...line(name),
  boxes: [{ as: 'text', name, rows }],
});

/** Several things, one on each line. */
export const lines = (name: string, most: number): Codec<string[]> => ({
  ...inOneBox<string[]>(
    { as: 'lines', name, most },
    ({ values, fail }) => {
      const all = linesIn(values, name);
      if (all.length > most) fail(name, `Write ${most} lines or fewer. There are ${all.length}`);
      return all;
    },
    (value) => [value.join('\n')],
  ),
});

/** A web address. What people leave out at its front is put there. */
export const webLine = (name: string): Codec<string | null> => ({
  ...line(name, { keys: 'url' }),
  read: ({ values, fail }) => {
    const typed = valueIn(values, name);
    if (typed === '') return null;
    const whole = /^[a-z][a-z0-9+.-]*:/iu.test(typed) ? typed : `https://${typed}`;
    if (!/^https?:\/\/[^\s/.]+\.[^\s]+$/iu.test(whole) || !URL.canParse(whole))
      fail(name, 'Write a web address, such as www.example.org');
    return whole;
  },
});

function typedLine<Value>(
  name: string,
  look: Look,
  read: (typed: string, reading: Reading) => Value | null,
  write: (value: Value) => string,
  message: string,
): Codec<Value | null> {
  return inOneBox<Value | null>(
    { as: 'line', name, short: true, ...look },
    (reading) => {
      const typed = valueIn(reading.values, name);
      if (typed === '') return null;
      const value = read(typed, reading);
      if (value === null) reading.fail(name, message);
      return value;
    },
    (value) => (value === null ? [] : [write(value)]),
  );
}

const MONEY = 'Write an amount, such as 5 or £5.50';
const CLOCK = 'Write a time, such as 9:30am or 14:00';
const DATE = 'Write a date, such as 4 January 2027 or 4/1/2027';

export const money = (name: string) => typedLine(name, { keys: 'decimal' }, readMoney, writeMoney, MONEY);
export const clock = (name: string) => typedLine(name, {}, readClock, writeClock, CLOCK);
export const date = (name: string) =>
  typedLine(name, {}, (typed, { today }) => readDate(typed, today), writeDate, DATE);
export const number = (name: string, message = 'Write a number, such as 16') =>
  typedLine(name, { keys: 'decimal' }, readNumber, String, message);
export const whole = (name: string, message = 'Write a whole number, such as 8') =>
  typedLine(name, { keys: 'decimal' }, (typed) => (/^\d{1,6}$/u.test(typed) ? Number(typed) : null), String, message);

export const postcode = (name: string): Codec<string | null> =>
  typedLine(
    name,
    {},
    (typed) => {
      const reading = readPostcode(typed);
      return reading.kind === 'postcode' ? reading.postcode : reading.kind === 'outcode' ? reading.outcode : null;
    },
    String,
    'Write a postcode, such as M5 4WT',
  );

/** The same box, which cannot be left empty. */
export const needed = <Value>(codec: Codec<Value | null>, message: string, instead: Value): Codec<Value> => ({
  ...codec,
  read: (reading, before) => {
    const failed: string[] = [];
    const value = codec.read(
      {
        ...reading,
        fail: (box, words) => {
          failed.push(box);
          reading.fail(box, words);
        },
      },
      before,
    );
    if (value === null && failed.length === 0) reading.fail(codec.boxes[0]?.name ?? '', message);
    return value ?? instead;
  },
});
