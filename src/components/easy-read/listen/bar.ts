import { type Kept, keep, RATES, readKept } from './kept.ts';
import { type Part, partsIn } from './parts.ts';
import { type Speaking, speak } from './speaker.ts';
import { voicesFor } from './voices.ts';

type Name = 'start' | 'stop' | 'slower' | 'faster' | 'choose' | 'voice' | 'more' | 'no-voice' | 'status';

/** Makes a listen bar work, as soon as the device has a voice for this page. Until then it keeps its room and is not there for anybody. */
export function listenBar(bar: HTMLElement): void {
  const speech = window.speechSynthesis;
  if (speech === undefined || !('SpeechSynthesisUtterance' in window)) return;
  const part = <Kind extends HTMLElement = HTMLButtonElement>(name: Name) =>
    bar.querySelector<Kind>(`[data-listen="${name}"]`);
  const [start, choose] = [part('start'), part('choose')];
  const [select, status] = [part<HTMLSelectElement>('voice'), part<HTMLElement>('status')];
  const button = bar.querySelector('template')?.content.querySelector('button') ?? null;
  if (start === null || choose === null || select === null || status === null || button === null) return;

  let kept: Kept = readKept();
  let speaking: Speaking | null = null;
  let heard: { readonly point: HTMLElement; readonly by: HTMLElement } | null = null;
  const buttons = new Map<HTMLElement, HTMLButtonElement>();

  const change = (changed: Partial<Kept>) => {
    kept = { ...kept, ...changed };
    keep(kept);
  };
  const pressed = (element: Element | null | undefined, is: boolean) =>
    element?.setAttribute('aria-pressed', String(is));
  const tell = (words: string | undefined) => {
    status.textContent = words ?? '';
  };
  const voices = (lang: string) => {
    const able = voicesFor(speech.getVoices(), lang);
    return { able, best: able.find(({ name }) => name === kept.voice) ?? able[0] };
  };

  const mark = (point: HTMLElement | null, by: HTMLElement) => {
    heard?.point.classList.remove('is-heard');
    heard = point === null ? null : { point, by };
    if (point === null) return;
    point.classList.add('is-heard');
    const { top, bottom } = point.getBoundingClientRect();
    const under = bar.getBoundingClientRect().bottom;
    if (top < Math.min(under, innerHeight / 2) || bottom > innerHeight)
      point.scrollIntoView({ block: 'center', behavior: 'instant' });
  };

  const stop = () => speaking?.stop();

  const read = (parts: readonly Part[], by: HTMLElement) => {
    stop();
    const sentences = parts.flatMap(({ point, lang, sentences: texts }) => {
      const voice = voices(lang).best;
      return voice === undefined ? [] : texts.map((text) => ({ point, text, lang, voice }));
    });
    if (sentences.length === 0) return;
    tell('');
    const more = part<HTMLElement>('more');
    if (more !== null) more.hidden = false;
    bar.toggleAttribute('data-reading', true);
    pressed(by, true);
    speaking = speak(speech, sentences, {
      rate: () => kept.rate,
      onSentence: (at) => mark(sentences[at]?.point ?? null, by),
      onOver: (how) => {
        speaking = null;
        mark(null, by);
        pressed(by, false);
        bar.toggleAttribute('data-reading', false);
        if (how === 'failed') tell(status.dataset.sorry);
      },
    });
  };

  const faster = (step: 1 | -1) => {
    const at = RATES.indexOf(kept.rate) + step;
    const rate = RATES[at];
    if (rate === undefined) return tell(step > 0 ? status.dataset.fastest : status.dataset.slowest);
    tell('');
    change({ rate });
    speaking?.again();
  };

  /** A button beside each sentence, for those who want one of them: twenty more stops for a keyboard are there only when asked for. */
  const offerEach = (is: boolean) => {
    pressed(choose, is);
    if (is)
      for (const one of partsIn(document)) {
        if (buttons.has(one.point) || voices(one.lang).best === undefined) continue;
        const own = document.importNode(button, true);
        own.setAttribute(
          'aria-label',
          `${own.textContent?.trim()}: ${one.point.querySelector('p')?.textContent?.trim()}`,
        );
        own.addEventListener('click', () => (heard?.by === own ? stop() : read([one], own)));
        one.point.querySelector('p')?.after(own);
        buttons.set(one.point, own);
      }
    for (const own of buttons.values()) own.hidden = !is;
  };

  const offerVoices = (lang: string) => {
    const { able, best } = voices(lang);
    select.replaceChildren(...able.map(({ name }) => new Option(name, name, false, name === best?.name)));
    const row = select.closest<HTMLElement>('[data-listen-voices]');
    if (row !== null) row.hidden = able.length < 2;
  };

  const offer = () => {
    const parts = partsIn(document);
    const able = parts.filter(({ lang }) => voices(lang).best !== undefined);
    const [first] = able;
    const silent = part<HTMLElement>('no-voice');
    if (silent !== null)
      silent.hidden = able.length === parts.length || !parts.some(({ lang }) => lang === silent.dataset.of);
    if (first === undefined) return;
    offerVoices(first.lang);
    bar.hidden = false;
    offerEach(kept.choosing);
  };

  start.addEventListener('click', () => (speaking === null ? read(partsIn(document), start) : stop()));
  part('stop')?.addEventListener('click', stop);
  part('slower')?.addEventListener('click', () => faster(-1));
  part('faster')?.addEventListener('click', () => faster(1));
  choose.addEventListener('click', () => {
    change({ choosing: !kept.choosing });
    offerEach(kept.choosing);
  });
  select.addEventListener('change', () => {
    change({ voice: select.value });
    speaking?.again(speech.getVoices().find(({ name }) => name === select.value));
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') stop();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stop();
  });
  addEventListener('pagehide', stop);
  speech.addEventListener?.('voiceschanged', offer);
  // A voice may still be reading the page before this one.
  speech.cancel();
  offer();
}
