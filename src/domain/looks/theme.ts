import { z } from 'zod';
import { type Hex, mix, ratioInWords } from './contrast.ts';
import { coloursSheets, type Sheet } from './look-sheet.ts';
import type { Looks } from './looks.ts';
import { contrastFaults, type Fault } from './pairs.ts';
import {
  type BrandColours,
  OWN_COLOURS,
  type PaletteId,
  type Palettes,
  palettesFor,
  readableLink,
} from './palettes.ts';

/** What a council calls its site and how it makes it look. */
export type Theme = {
  readonly name: string;
  /** The name of a picture file beside the theme file. */
  readonly logo: string | null;
  readonly font: 'hyperlegible' | 'plain';
  readonly contact: { readonly phone: string | null; readonly email: string | null };
  readonly palettes: Palettes;
  readonly sheets: Readonly<Record<Looks['colours'], Sheet>>;
};

/** A theme that cannot be used. The message has a line for each thing to put right. */
export class BadTheme extends Error {
  override readonly name = 'BadTheme';
}

export const OWN_NAME = 'Dayways';

const hex = z
  .string()
  .regex(/^#[0-9a-f]{6}$/iu, 'must be a colour such as #4a1d54: # and six of 0-9 and a-f')
  .transform((value): Hex => `#${value.slice(1).toLowerCase()}`)
  .optional();

const ThemeSchema = z.strictObject({
  name: z.string().trim().min(1, 'must be a name').max(40, 'must be 40 letters or fewer').default(OWN_NAME),
  logo: z
    .string()
    .regex(/^[\w-][\w.-]*\.(?:svg|png|webp)$/u, 'must be the name of an .svg, .png or .webp file beside theme.json')
    .optional(),
  font: z.enum(['hyperlegible', 'plain'], 'must be hyperlegible or plain').default('hyperlegible'),
  colours: z.strictObject({ brand: hex, link: hex, accent: hex }).prefault({}),
  contact: z
    .strictObject({
      phone: z
        .string()
        .regex(/^[+\d][\d ]{5,19}$/u, 'must be a phone number such as 0161 496 0000')
        .optional(),
      email: z.email('must be an email address').optional(),
    })
    .prefault({}),
});

type Key = keyof BrandColours;
type Given = { readonly [key in Key]?: Hex | undefined };
const KEYS: readonly Key[] = ['brand', 'link', 'accent'];

/** The colours in whole. Links are of the brand's colour unless a council says otherwise, as dark as they must be to be read. */
const inWhole = ({ brand, link, accent = OWN_COLOURS.accent }: Given): BrandColours => ({
  brand: brand ?? OWN_COLOURS.brand,
  link: link ?? (brand === undefined ? OWN_COLOURS.link : readableLink(brand)),
  accent,
});

/** Which of a council's colours a page colour is worked out from, in the dark and in the light. */
const FROM: Readonly<Partial<Record<string, readonly Key[]>>> = {
  link: ['link'],
  visited: ['link'],
  sun: ['accent'],
  sunInk: ['accent'],
  brand: ['brand'],
  brandInk: ['brand'],
  button: ['brand', 'accent'],
  buttonHover: ['brand', 'accent'],
};
type Blamed = Fault & { readonly palette: PaletteId; readonly key: Key };

/** The colour to put right: one that the council chose, where there is one. */
const blame = ({ front, behind }: Fault, given: Given): Key =>
  [...(FROM[front] ?? []), ...(FROM[behind] ?? [])].find((key) => given[key] !== undefined) ?? 'brand';

const faultsOf = (given: Given): Blamed[] =>
  Object.entries(palettesFor(inWhole(given))).flatMap(([id, palette]) =>
    contrastFaults(palette).map((fault) => ({ ...fault, palette: id as PaletteId, key: blame(fault, given) })),
  );

/** The nearest darker or lighter colour without such a fault; null when there is none. */
function wouldDo(given: Given, key: Key): Hex | null {
  const from = inWhole(given)[key];
  for (let percent = 1; percent <= 95; percent += 1)
    for (const towards of ['#000000', '#ffffff'] as const) {
      const moved = mix(from, towards, percent / 100);
      if (!faultsOf({ ...given, [key]: moved }).some((fault) => fault.key === key)) return moved;
    }
  return null;
}

function faultInWords(given: Given, key: Key, faults: readonly Blamed[]): string[] {
  const [worst] = faults.filter((fault) => fault.key === key).sort((a, b) => a.ratio / a.least - b.ratio / b.least);
  if (worst === undefined) return [];
  const { front, frontHex, behind, behindHex, ratio, least, palette } = worst;
  const better = wouldDo(given, key);
  return [
    `colours.${key} is ${inWhole(given)[key]}: ${front} ${frontHex} on ${behind} ${behindHex} in the ${palette} colours is ` +
      `${ratioInWords(ratio)} to 1, and must be ${least} to 1 or more. ${better === null ? 'Choose another.' : `${better} would do.`}`,
  ];
}

const SAID_BY_ZOD: Partial<Record<string, (issue: z.core.$ZodIssue) => string>> = {
  unrecognized_keys: (issue) =>
    `has ${'keys' in issue ? String(issue.keys) : 'something'}, which is nothing a theme has. Take it out`,
};

/** Makes a theme of what its file says; all of it may be left out. Throws `BadTheme`, with a line for each thing that is wrong. */
export function parseTheme(said: unknown): Theme {
  const parsed = ThemeSchema.safeParse(said);
  if (!parsed.success)
    throw new BadTheme(
      parsed.error.issues
        .map((issue) => `${issue.path.join('.') || 'The theme'} ${SAID_BY_ZOD[issue.code]?.(issue) ?? issue.message}.`)
        .join('\n'),
    );
  const { name, logo = null, font, contact } = parsed.data;
  const given: Given = parsed.data.colours;
  const faults = faultsOf(given);
  if (faults.length > 0) throw new BadTheme(KEYS.flatMap((key) => faultInWords(given, key, faults)).join('\n'));
  const palettes = palettesFor(inWhole(given));
  return {
    name,
    logo,
    font,
    contact: { phone: contact.phone ?? null, email: contact.email ?? null },
    palettes,
    sheets: coloursSheets(palettes),
  };
}

/** How the site looks and what it is called where nobody has said otherwise. */
export const OWN_THEME: Theme = parseTheme({});
