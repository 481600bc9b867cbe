import { readMirror, tellMirror, whenMirrored, writeMirror } from './mirror.ts';
import { sendSave } from './send-save.ts';

/** A second press this soon is the first one with an unsteady hand. */
const SETTLE_MS = 700;

const sending = new WeakSet<HTMLFormElement>();
const forms = () => document.querySelectorAll<HTMLFormElement>('form[data-save]');

const slugOf = (form: HTMLFormElement): string => form.dataset.save ?? '';

function paintForm(form: HTMLFormElement, isSaved: boolean): void {
  const button = form.querySelector('button');
  const word = form.querySelector<HTMLElement>('[data-save-word]');
  if (button === null || word === null) return;
  word.dataset.usual ??= word.textContent;
  word.textContent = (isSaved ? word.dataset.done : word.dataset.usual) ?? '';
  // What was said of the last press is not so any more when the list was changed elsewhere.
  if (button.getAttribute('aria-pressed') !== String(isSaved)) say(form, '');
  button.setAttribute('aria-pressed', String(isSaved));
}

function paint(): void {
  const saved = readMirror();
  if (saved === null) return;
  for (const form of forms()) paintForm(form, saved.has(slugOf(form)));
}

function say(form: HTMLFormElement, words: string, isWrong = false): void {
  const line = form.querySelector('.save-said');
  if (line === null) return;
  line.classList.toggle('for-ears', !isWrong);
  line.textContent = words;
}

/** Sent as a form is without a script: the page of the list says the rest. */
function sendPlainly(form: HTMLFormElement, deed: 'save' | 'out'): void {
  const box = form.elements.namedItem('do');
  if (!(box instanceof HTMLInputElement)) return;
  box.value = deed;
  form.submit();
  // The page may be shown again, as it was.
  box.value = 'save';
  sending.delete(form);
}

async function press(form: HTMLFormElement, known: ReadonlySet<string>): Promise<void> {
  const slug = slugOf(form);
  const deed = known.has(slug) ? 'out' : 'save';
  const { nowSaved = '', nowOut = '', sorry = '' } = form.querySelector<HTMLElement>('.save-said')?.dataset ?? {};
  say(form, '');
  const sent = await sendSave(form, deed);
  if (sent.is === 'not reached') {
    say(form, sorry, true);
    sending.delete(form);
    return;
  }
  const isDone = sent.is === 'done' && sent.slugs.includes(slug) === (deed === 'save');
  // A full list, a cookie that was refused, a browser without room: the page of the list says what it is.
  if (!isDone || !writeMirror(sent.slugs)) {
    sendPlainly(form, deed);
    return;
  }
  tellMirror();
  say(form, deed === 'save' ? nowSaved : nowOut);
  setTimeout(() => sending.delete(form), SETTLE_MS);
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.save === undefined) return;
  if (sending.has(form)) {
    event.preventDefault();
    return;
  }
  const known = readMirror();
  if (known === null || !navigator.cookieEnabled) return;
  event.preventDefault();
  sending.add(form);
  void press(form, known);
});

whenMirrored(paint);
