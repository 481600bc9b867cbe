import { type FormValues, valueIn } from '../form/values.ts';
import { PROVIDER_TYPES, type ProviderType } from '../provider/provider.ts';
import { line, prose, webAddress } from '../text.ts';
import type { Evidence } from './evidence.ts';
import { readAnyNumber } from './public-number.ts';

/** What can be wrong with a claim as it was typed; the words for each are screen text. */
export type ClaimProblem =
  | 'no name'
  | 'long name'
  | 'bad website'
  | 'bad number'
  | 'no words'
  | 'long words'
  | 'no about'
  | 'long about';

export type ClaimProblems = Readonly<Partial<Record<'name' | 'website' | 'number' | 'words' | 'about', ClaimProblem>>>;

/** Either what was typed can be used, or what is wrong with it, by the box. */
export type ReadClaim<Read> =
  | { readonly read: Read; readonly problems: null }
  | { readonly read: null; readonly problems: ClaimProblems };

const NAME = line(160);
const WORDS = prose(600);
const ABOUT = prose(3000);

/** `example.org` is what people type; the address of it begins with https. */
const asWebsite = (typed: string): string => (typed === '' || /^[a-z]+:/iu.test(typed) ? typed : `https://${typed}`);

const sorted = (problems: readonly (readonly [string, ClaimProblem | false])[]): ClaimProblems | null => {
  const found = problems.filter(([, problem]) => problem !== false);
  return found.length === 0 ? null : Object.fromEntries(found);
};

const proseProblem = <None extends ClaimProblem, Long extends ClaimProblem>(
  typed: string,
  schema: typeof WORDS,
  none: None | false,
  long: Long,
): None | Long | false => {
  if (typed === '') return none;
  return schema.safeParse(typed).success ? false : long;
};

/** Reads a claim of a provider that the directory holds. */
export function readClaim(values: FormValues): ReadClaim<Evidence> {
  const words = valueIn(values, 'words');
  const typed = valueIn(values, 'number');
  const number = readAnyNumber(typed);
  const problems = sorted([
    ['words', proseProblem(words, WORDS, 'no words', 'long words')],
    ['number', typed !== '' && number === null && 'bad number'],
  ]);
  return problems === null ? { read: { number, words, adds: null }, problems } : { read: null, problems };
}

/** Reads what somebody says of a provider that the directory does not hold. */
export function readNewProvider(values: FormValues): ReadClaim<{ name: string; evidence: Evidence }> {
  const [name, about, words, typed] = ['name', 'about', 'words', 'number'].map((box) => valueIn(values, box)) as [
    string,
    string,
    string,
    string,
  ];
  const site = asWebsite(valueIn(values, 'website'));
  const number = readAnyNumber(typed);
  const problems = sorted([
    ['name', name === '' ? 'no name' : !NAME.safeParse(name).success && 'long name'],
    ['about', proseProblem(about, ABOUT, 'no about', 'long about')],
    [
      'website',
      site !== '' && !(webAddress.safeParse(site).success && new URL(site).hostname.includes('.')) && 'bad website',
    ],
    ['number', typed !== '' && number === null && 'bad number'],
    ['words', proseProblem(words, WORDS, false, 'long words')],
  ]);
  if (problems !== null) return { read: null, problems };
  const chosen = valueIn(values, 'type');
  const type = Object.keys(PROVIDER_TYPES).find((id): id is ProviderType => id === chosen) ?? null;
  const adds = { type, website: site === '' ? null : site, about: ABOUT.parse(about) };
  const evidence = { number, words: words === '' ? null : WORDS.parse(words), adds };
  return { read: { name: NAME.parse(name), evidence }, problems };
}
