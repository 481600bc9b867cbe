import type { AstroGlobal } from 'astro';
import type { Person } from '#domain/account/person.ts';
import { Conflict } from '#domain/errors.ts';
import { type FormErrors, type FormValues, valueIn } from '#domain/form/values.ts';
import { MOST_PICTURES, movedPicture, type Picture, PictureSchema } from '#domain/listing/picture.ts';
import { takePhoto } from '#features/photos/take-photo.ts';
import { type OpenDraft, openDraft } from '#features/publishing/open-draft.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { isSent, seeOther } from '#web/form.ts';
import { ownPhotosPath } from '#web/paths.ts';
import { readFileForm } from '#web/photo-form.ts';
import { signedIn } from '#web/signed-in.ts';
import { doneWords, whereThrown } from './_around.ts';

type Subject = 'listing' | 'venue';
type Words = AstroGlobal['locals']['screen']['ownPhotos'];
export type PhotosDone = keyof Words['done'];

/** What the page of photographs shows. */
export interface PhotosPage {
  readonly open: OpenDraft;
  readonly name: string | null;
  readonly pictures: readonly Picture[];
  /** What was written in the form that was not taken. */
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly done: string | undefined;
  /** The words for a photograph that cannot be given them any more. */
  readonly written: readonly string[];
}

const MINUTE_MS = 60_000;
const WORDS = PictureSchema.shape.words;
const CREDIT = PictureSchema.shape.credit;

type Checked = { readonly picture: Omit<Picture, 'file'> } | { readonly errors: FormErrors };

/** The words of a photograph, from boxes whose names end alike. */
function readWords(values: FormValues, errors: Words['errors'], end = ''): Checked {
  const [words, credit] = [valueIn(values, `words${end}`), valueIn(values, `credit${end}`)];
  const wrong = {
    ...(words === '' ? { [`words${end}`]: errors.words } : {}),
    ...(words !== '' && !WORDS.safeParse(words).success ? { [`words${end}`]: errors.long(200) } : {}),
    ...(credit !== '' && !CREDIT.safeParse(credit).success ? { [`credit${end}`]: errors.long(120) } : {}),
  };
  if (Object.keys(wrong).length > 0) return { errors: wrong };
  return { picture: { words: WORDS.parse(words), credit: credit === '' ? null : CREDIT.parse(credit) } };
}

async function add(
  astro: AstroGlobal,
  person: Person,
  values: FormValues,
  bytes: Uint8Array | null,
): Promise<{ readonly picture: Picture } | { readonly errors: FormErrors }> {
  const { app, screen } = astro.locals;
  const { errors, refused } = screen.ownPhotos;
  const read = readWords(values, errors);
  const wrong = {
    ...(bytes === null ? { photo: errors.file } : {}),
    ...('errors' in read ? read.errors : {}),
    ...(valueIn(values, 'consent') === 'yes' ? {} : { consent: errors.consent }),
  };
  if (bytes === null || 'errors' in read || Object.keys(wrong).length > 0)
    // A browser forgets the file; whoever has chosen one is told.
    return { errors: bytes === null ? wrong : { photo: errors.chooseAgain, ...wrong } };
  const taken = await takePhoto(app, person, bytes);
  if ('waitMs' in taken) return { errors: { photo: errors.often(Math.ceil(taken.waitMs / MINUTE_MS)) } };
  if ('refused' in taken) return { errors: { photo: refused[taken.refused] } };
  return { picture: { file: taken.file, ...read.picture } };
}

/** What was just done, as the address says: here, or on the part before this one. */
function doneOf({ url, locals: { screen } }: AstroGlobal): string | undefined {
  const told = url.searchParams.get('done') ?? '';
  const { done } = screen.ownPhotos;
  return Object.hasOwn(done, told) ? done[told as PhotosDone] : doneWords(url, screen);
}

/** What is shown before anything is sent. */
function atFirst(astro: AstroGlobal, page: Omit<PhotosPage, 'values' | 'errors' | 'done'>): PhotosPage | Response {
  const thrown = whereThrown(page.open);
  return thrown === null ? { ...page, values: new Map(), errors: {}, done: doneOf(astro) } : seeOther(thrown);
}

/** The page that shows the photographs of a draft and takes changes of them; or the answer to send instead. */
export async function photosPage(astro: AstroGlobal, subject: Subject): Promise<PhotosPage | Response> {
  const person = signedIn(astro);
  if (person instanceof Response) return person;
  const { app, screen } = astro.locals;
  const words = screen.ownPhotos;
  const id = astro.params.id ?? '';
  const open = () => openDraft(app, person, { subject, id });
  const shown = open();
  const { body } = shown;
  const page = { open: shown, name: body.name ?? null, pictures: body.pictures ?? [], written: [] };
  if (!isSent(astro)) return atFirst(astro, page);

  const form = await readFileForm(astro, 'photo');
  if (form instanceof Response) return form;
  const { values } = form;
  const again = (errors: FormErrors): PhotosPage => ({ ...page, values, errors, done: undefined });
  /** What was written for a photograph goes nowhere any more: it is shown, to be copied. */
  const late = (message: string): PhotosPage => {
    const written = [...values.keys()].filter((name) => /^(?:words|credit)(?: |$)/u.test(name));
    astro.response.status = 409;
    return { ...again({ '': message }), open: open(), written: written.map((name) => valueIn(values, name)) };
  };
  // The team is reading it, so nothing may change now.
  if (shown.state === 'submitted') return late(screen.provider.sentLead);
  /** What somebody else changed meanwhile stays: the photographs are read anew, and there is no waiting between that and the saving. */
  const save = (change: (pictures: readonly Picture[]) => Picture[], what: PhotosDone): Response | PhotosPage => {
    const { version, body: now } = open();
    try {
      saveDraft(app, person, { subject, id, version, patch: { pictures: change(now.pictures ?? []) } });
    } catch (error) {
      if (error instanceof Conflict) return late(`${error.message}.`);
      throw error;
    }
    return seeOther(`${ownPhotosPath(subject, id)}?done=${what}`);
  };

  const file = valueIn(values, 'file');
  const deed = valueIn(values, 'deed');
  if (deed !== 'add' && !page.pictures.some((picture) => picture.file === file)) return late(words.errors.gone);
  if (deed === 'remove') return save((all) => all.filter((picture) => picture.file !== file), 'removed');
  if (deed === 'earlier' || deed === 'later')
    return save((all) => movedPicture(all, file, deed === 'earlier' ? -1 : 1), 'moved');
  if (deed === 'words') {
    const read = readWords(values, words.errors, ` ${file}`);
    if ('errors' in read) return again(read.errors);
    return save((all) => all.map((one) => (one.file === file ? { file, ...read.picture } : one)), 'words');
  }
  if (page.pictures.length >= MOST_PICTURES) return again({ '': words.full(MOST_PICTURES) });
  const added = await add(astro, person, values, form.file);
  if ('errors' in added) return again(added.errors);
  const drop = () => app.photoStore.drop(added.picture.file);
  try {
    const saved = save((all) => [...all, added.picture], 'added');
    if (!(saved instanceof Response)) await drop();
    return saved;
  } catch (error) {
    await drop();
    throw error;
  }
}
