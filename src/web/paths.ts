/** Pages that are always there, for the sitemap and for the checks that visit every page. */
export const STANDING_PAGES = [
  '/',
  '/find',
  '/find/questions/what',
  '/find/questions/where',
  '/find/questions/when',
  '/find/questions/help',
  '/find/questions/paying',
  '/pathways',
  '/guides',
  '/words',
  '/help',
  '/about',
  '/accessibility',
  '/privacy',
  '/pictures',
  '/developers',
  '/developers/terms',
  '/embed',
  '/looks',
] as const;

/** Pages that stood at another address, and where they are now. */
export const MOVED_PAGES: Readonly<Record<string, string>> = {
  '/guides/a-way-to-a-job': '/pathways/a-way-to-a-job',
  '/guides/what-is-a-supported-internship': '/guides/supported-internships',
};

/** How other programs read the directory. */
export const DEVELOPERS_PATH = '/developers';
export const TERMS_PATH = '/developers/terms';
/** What a list of terms is called on that page. */
export const listOfTerms = (taxonomy: string): string => `list-${taxonomy}`;

export const listingPath = (slug: string): string => `/listings/${slug}`;
/** The sheet of a listing to print, in letters of the usual size or big ones. */
export const sheetPath = (slug: string, size: 'usual' | 'large' = 'usual'): string =>
  `${listingPath(slug)}.pdf${size === 'large' ? '?print=large' : ''}`;
/** The picture of the page at a path, and that of the site, for where a link is shown. */
export const cardPath = (path: string): string => `${path}.png`;
export const SITE_CARD_PATH = '/card.png';
/** Everything published, as a table. */
/** Where a page says what was just done, so that whoever pressed a button goes on from there. */
export const DONE_MARK = 'done';
/** Where results say how many they are. */
export const FOUND_MARK = 'found';

export const DIRECTORY_TABLE_PATH = '/directory.csv';
/** How others show a part of this site in theirs; below it are the parts. */
export const EMBED_PATH = '/embed';
export const EMBED_SCRIPT_PATH = '/embed.js';
export const embedListingPath = (slug: string): string => `${EMBED_PATH}/listings/${slug}`;
export const EMBED_SEARCH_PATH = `${EMBED_PATH}/search`;
export const EMBED_FIND_PATH = `${EMBED_PATH}/find`;
/** Where a visitor says what is not right about a listing. */
export const suggestPath = (slug: string): string => `${listingPath(slug)}/suggest`;
export const providerPath = (slug: string): string => `/providers/${slug}`;
export const venuePath = (slug: string): string => `/venues/${slug}`;

/** Where a photograph of a place is asked for. */
const PHOTOS = '/photos/';
export const photoPath = (file: string): string => `${PHOTOS}${file}`;
/** The file of the photograph that an address asks for; null when it asks for something else. */
export const photoAt = (path: string): string | null => (path.startsWith(PHOTOS) ? path.slice(PHOTOS.length) : null);

/** Where the logo of the theme is asked for. */
export const LOGO_PATH = '/theme/logo';

/** The page that changes how the site looks, and leads back to where somebody was. */
export const LOOKS_PATH = '/looks';
const LONGEST_WAY_BACK = 1500;
export const looksPath = (from: { readonly pathname: string; readonly search: string }): string => {
  const whole = `${from.pathname}${from.search}`;
  const back = whole.length > LONGEST_WAY_BACK ? from.pathname : whole;
  return back === '/' ? LOOKS_PATH : `${LOOKS_PATH}?from=${encodeURIComponent(back)}`;
};

/** Below it stands what a person keeps in this browser. */
export const MY_PATH = '/my';
export const MY_LIST_PATH = `${MY_PATH}/list`;
/** What is on the list, for a script. */
export const MY_LIST_JSON_PATH = `${MY_LIST_PATH}.json`;
export const MY_COMPARE_PATH = `${MY_PATH}/compare`;
export const MY_WEEK_PATH = `${MY_PATH}/week`;
export const MY_NEEDS_PATH = `${MY_PATH}/needs`;
/** Where professionals make packs, and people read them. */
export const PACK_PATH = '/pack';
export const NEW_PACK_PATH = `${PACK_PATH}/new`;
export const newPackPath = (slugs: readonly string[]): string => `${NEW_PACK_PATH}?ids=${slugs.join(',')}`;
/** A pack to read, by the token that opens it. */
export const packPath = (token: string): string => `${PACK_PATH}/${token}`;
export const packRecordPath = (token: string): string => `${packPath(token)}/record`;
export const packRecordPdfPath = (token: string): string => `${packRecordPath(token)}.pdf`;
export const packPdfPath = (token: string, size: 'usual' | 'large' = 'usual'): string =>
  `${packPath(token)}/pack.pdf${size === 'large' ? '?print=large' : ''}`;
/** A pack to change and to end, by the token of whoever made it. */
export const keepPackPath = (keep: string): string => `${PACK_PATH}/keep/${keep}`;
/** A list as a link: the addresses of listings and nothing else. */
export const listLinkPath = (slugs: readonly string[]): string => `${MY_LIST_PATH}?ids=${slugs.join(',')}`;
export const comparePath = (slugs: readonly string[]): string => `${MY_COMPARE_PATH}?ids=${slugs.join(',')}`;
/** The front takes an address of 8 KB. */
export const LONGEST_ADDRESS = 7500;
/** A week, or what is made of it. `times` as `linkOfTimes` writes them: none for the week of this browser. `from`: a date of the week of dates. */
export const weekPath = (times = '', from: string | null = null, kind: '' | '.ics' | '.pdf' = ''): string => {
  const parts = [...(times === '' ? [] : [`times=${times}`]), ...(from === null ? [] : [`from=${from}`])];
  return `${MY_WEEK_PATH}${kind}${parts.length === 0 ? '' : `?${parts.join('&')}`}`;
};
/** The times of a listing as a calendar file. */
export const calendarPath = (slug: string): string => `${listingPath(slug)}.ics`;

export const SIGN_IN_PATH = '/sign-in';
/** Where what a form sent is kept while somebody signs in. */
export const KEPT_PATH = '/sign-in/kept';
export const SIGN_OUT_PATH = '/sign-out';
export const JOIN_PATH = '/join';
export const ACCOUNT_PATH = '/account';
/** Where people of providers work. */
export const PROVIDER_PATH = '/provider';
/** Where the directory team works. */
export const TEAM_PATH = '/team';
export const ownProviderPath = (slug: string): string => `${PROVIDER_PATH}/${slug}`;
export const ownListingPath = (id: string): string => `${PROVIDER_PATH}/listings/${id}`;
export const ownVenuePath = (id: string): string => `${PROVIDER_PATH}/venues/${id}`;

/** Where photographs are sent: the one kind of page whose form holds a file. */
const PHOTOS_FORM = /^\/provider\/(?:listings|venues)\/[0-9a-f-]{36}\/photos$/u;
export const isPhotosForm = (path: string): boolean => PHOTOS_FORM.test(path);
export const ownPhotosPath = (subject: 'listing' | 'venue', id: string): string =>
  `${subject === 'listing' ? ownListingPath(id) : ownVenuePath(id)}/photos`;
