import { type KeptNeeds, NO_NEEDS } from '#domain/suiting/kept-needs.ts';
import { keepNeeds, keptNeeds, whenNeedsChange } from './kept.ts';

/** Makes the page of needs remember what is ticked, in this browser alone. */
export function needsPage(page: HTMLElement): void {
  const boxes = [...page.querySelectorAll<HTMLInputElement>('input[data-need]')];
  const of = (who: string) => boxes.filter((box) => box.dataset.who === who);
  const [mine, friends] = [of('me'), of('friend')];
  const known = mine.map((box) => box.dataset.need ?? '');
  const both = page.querySelector<HTMLInputElement>('#needs-both');
  const justMe = page.querySelector<HTMLInputElement>('#needs-just-me');
  const status = page.querySelector<HTMLElement>('[data-status]');
  const button = (name: string) => page.querySelector<HTMLButtonElement>(`button[data-${name}]`);
  const [forget, undo] = [button('forget'), button('undo')];
  const asks = page.querySelector<HTMLElement>('[data-asks]');
  if (both === null || justMe === null || status === null || forget === null || undo === null || asks === null) return;

  let forgotten: KeptNeeds | null = null;
  const ticked = (some: readonly HTMLInputElement[]) =>
    some.filter((box) => box.checked).map((box) => box.dataset.need ?? '');
  const shown = (): KeptNeeds => ({ me: ticked(mine), friend: both.checked ? ticked(friends) : null });

  /** All that follows from the ticks: a friend's boxes, the questions, which buttons there are. */
  const follow = () => {
    const { me, friend } = shown();
    for (const part of page.querySelectorAll<HTMLElement>('[data-friend]')) part.hidden = friend === null;
    const all = new Set([...me, ...(friend ?? [])]);
    for (const ask of asks.querySelectorAll<HTMLElement>('[data-ask]')) ask.hidden = !all.has(ask.dataset.ask ?? '');
    asks.hidden = all.size === 0;
    forget.hidden = all.size === 0;
    undo.hidden = forgotten === null;
  };
  const put = ({ me, friend }: KeptNeeds) => {
    for (const box of mine) box.checked = me.includes(box.dataset.need ?? '');
    for (const box of friends) box.checked = friend?.includes(box.dataset.need ?? '') ?? false;
    both.checked = friend !== null;
    justMe.checked = friend === null;
    follow();
  };
  const say = (words: string | undefined) => {
    status.textContent = words ?? '';
  };
  const sayKept = () => {
    const { me, friend } = shown();
    const count = me.length + (friend ?? []).length;
    say(count === 0 ? page.dataset.none : page.dataset.kept?.replace('{count}', String(count)));
  };
  const keep = (words: string | undefined) => {
    follow();
    if (!keepNeeds(shown())) return say(page.dataset.refused);
    return words === undefined ? sayKept() : say(words);
  };
  const look = () => {
    const { needs, damaged, refused } = keptNeeds(known);
    // What is ticked and cannot be kept stays ticked for as long as the page is open.
    if (refused) {
      follow();
      return say(page.dataset.refused);
    }
    put(needs);
    return damaged ? say(page.dataset.damaged) : sayKept();
  };

  page.querySelector('[data-no-script]')?.remove();
  for (const part of page.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;
  page.addEventListener('change', () => {
    forgotten = null;
    keep(undefined);
  });
  forget.addEventListener('click', () => {
    forgotten = shown();
    put(NO_NEEDS);
    keep(page.dataset.forgotten);
    undo.focus();
  });
  undo.addEventListener('click', () => {
    if (forgotten === null) return;
    const back = forgotten;
    forgotten = null;
    put(back);
    keep(page.dataset.putBack);
    forget.focus();
  });
  button('print')?.addEventListener('click', () => print());
  whenNeedsChange(() => {
    // What another page says now is what counts: there is nothing to put back any more.
    forgotten = null;
    look();
  });
  look();
  // Some browsers tick again what was ticked when the page was left, after scripts have run.
  addEventListener('load', look);
}
