import { BESIDE } from '#content/screen-text/en-GB/beside.ts';
import { openKept } from './kept.ts';
import { putBack, SEEN_BOXES } from './put-back.ts';
import { type Sent, send } from './send.ts';

const words = BESIDE.saving;
/** How long somebody has to stop writing before it is saved. */
const PAUSE_MS = 1500;
const AGAIN_MS = 10_000;

const NOT_SAVED = {
  other: words.other,
  'signed-out': words.signedOut,
  'not-connected': words.offline,
  trouble: words.trouble,
} as const;

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
const clockAt = (at: number): string => CLOCK.format(new Date(at));

const writtenIn = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && !SEEN_BOXES.includes(name) ? [[name, value]] : [],
    ),
  );

/** Saves a form while somebody writes in it, one sending after the other, and keeps what could not be sent. `bar` says how it stands. */
export function saveAsYouGo(form: HTMLFormElement, bar: HTMLElement): void {
  const part = (name: string) => bar.querySelector<HTMLElement>(`[data-saving="${name}"]`);
  const [status, signIn, offer, offerWords] = [part('status'), part('sign-in'), part('kept'), part('kept-words')];
  if (status === null || signIn === null || offer === null || offerWords === null) return;
  const { subject = '', id = '', section = '' } = form.dataset;
  const kept = openKept(`${subject}:${id}:${section}`, localStorage, Date.now);
  const now = () => writtenIn(form).toString();

  let saved = now();
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let isLeaving = false;

  const tell = (text: string, needsSignIn = false) => {
    status.textContent = text;
    signIn.hidden = !needsSignIn;
  };
  const after = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(save, ms);
  };
  const seen = (name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  // Other forms of the page say what was seen too: what sends the draft to the team, for one.
  const write = (name: string, value: string) => {
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[type="hidden"][name="${name}"]`))
      box.value = value;
  };

  function isSaved({ version, was, wrong }: Extract<Sent, { is: 'saved' }>, written: string): void {
    saved = written;
    write('version', String(version));
    write('was', was);
    tell(wrong > 0 ? words.putRight(wrong) : words.saved(clockAt(Date.now())));
    if (now() === saved) kept.forget();
    else after(PAUSE_MS);
  }

  function ended(sent: Sent, written: string): void {
    if (sent.is === 'saved') {
      isSaved(sent, written);
      return;
    }
    tell(NOT_SAVED[sent.is], sent.is === 'signed-out');
    if (sent.is === 'other') isStopped = true;
    else after(AGAIN_MS);
  }

  function save(): void {
    const written = now();
    if (sending !== null || isStopped || written === saved) return;
    const body = new URLSearchParams(written);
    for (const name of SEEN_BOXES) body.set(name, seen(name)?.value ?? '');
    tell(words.saving);
    sending = send(location.pathname, body)
      .then((sent) => ended(sent, written))
      .finally(() => {
        sending = null;
      });
  }

  function changed(): void {
    offer?.setAttribute('hidden', '');
    if (now() === saved) return;
    kept.keep(now());
    if (!isStopped) after(PAUSE_MS);
  }

  /** What was written before and did not arrive is for the person to take or leave. */
  function offerKept(): void {
    const before = kept.read();
    if (before === null || offer === null || offerWords === null) return;
    if (before.sent === saved) {
      kept.forget();
      return;
    }
    offerWords.textContent = words.kept(clockAt(before.at));
    offer.hidden = false;
    part('put-back')?.addEventListener('click', () => {
      if (putBack(form, new URLSearchParams(before.sent))) tell(words.isBack);
      // Rows that were added are not on this page: the server puts them there.
      else sendWhole(new URLSearchParams(before.sent));
    });
    part('throw-away')?.addEventListener('click', () => {
      kept.forget();
      offer.hidden = true;
      tell(words.isGone);
    });
  }

  function sendWhole(values: URLSearchParams): void {
    const whole = document.createElement('form');
    whole.method = 'post';
    for (const name of SEEN_BOXES) values.set(name, seen(name)?.value ?? '');
    for (const [name, value] of values) {
      const box = document.createElement('input');
      Object.assign(box, { type: 'hidden', name, value });
      whole.append(box);
    }
    document.body.append(whole);
    isLeaving = true;
    whole.submit();
  }

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (sending === null) {
      // What was kept goes when the page that comes shows it as saved; until then it may be needed.
      isLeaving = true;
      return;
    }
    // Two sendings at once would be one too many: this one waits for the other's answer.
    event.preventDefault();
    const { submitter } = event;
    void sending.then(() => form.requestSubmit(submitter));
  });
  addEventListener('online', () => {
    if (now() === saved || isStopped) return;
    tell(words.again);
    save();
  });
  addEventListener('beforeunload', (event) => {
    if (!isLeaving && now() !== saved) event.preventDefault();
  });
  bar.hidden = false;
  offerKept();
}
