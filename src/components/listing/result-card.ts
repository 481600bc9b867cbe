import { saveButton } from '#components/choosing/save-button.ts';
import { type Html, html } from '#components/ui/html.ts';
import { picture } from '#components/ui/picture.ts';
import { type SignName, sign } from '#components/ui/sign.ts';
import type { ScreenText } from '#content/screen-text/shape.ts';
import { KINDS } from '#domain/listing/kinds.ts';
import type { FoundChoice, Reason } from '#domain/query/found.ts';
import { FRESHNESS_NOTE } from '#domain/words/checked.ts';
import { sentenceDate, timesInWords } from '#domain/words/dates.ts';
import { milesInWords } from '#domain/words/distance.ts';
import { afterLabel, NOT_TOLD } from '#domain/words/not-told.ts';
import { placesInWords } from '#domain/words/places.ts';
import { startInWords } from '#domain/words/starts.ts';
import { listingPath } from '#web/paths.ts';

/** How the cards of a page are written. */
export interface CardSetting {
  readonly screen: ScreenText;
  readonly withPictures: boolean;
  /** The address of the page, to come back to. */
  readonly from: string;
}

/** How each state of places is drawn. */
export const PLACES_TONES = { places: 'yes', waiting_list: 'wait', full: 'no' } as const;
const SAID = { yes: ['is-yes', 'check'], untold: ['is-wait', 'question'] } as const;

function placeOf({ venue, reach, miles }: FoundChoice, screen: ScreenText): string {
  const name = (at: NonNullable<FoundChoice['venue']>) =>
    at.town === null || at.name.includes(at.town) ? at.name : `${at.name}, ${at.town}`;
  const where = [...(venue === null ? [] : [name(venue)]), ...(reach === null ? [] : [screen.find.reach[reach]])];
  return [...(where.length === 0 ? [NOT_TOLD] : where), ...(miles === null ? [] : [milesInWords(miles)])].join('. ');
}

const forEars = (label: string): Html => html`<span class="for-ears">${label}: </span>`;
/** A sign says what a fact is about to eyes, and a label to ears; of what nobody told, the label is there for both. */
const fact = (name: SignName, label: string, text: string): Html =>
  html`<li>${sign(name)}<span>${text === NOT_TOLD ? `${label}: ${afterLabel(text)}` : [forEars(label), text]}</span></li>`;

function placesFact({ places }: FoundChoice, label: string): Html {
  if (places === null) return fact('people', label, NOT_TOLD);
  const words = html`<span class="tag is-${PLACES_TONES[places.state]}">${placesInWords(places)}</span>`;
  return html`<li>${sign('people')}<span>${forEars(label)}${words}</span></li>`;
}

/** What comes next of it. Who can only join on a date is not helped by when those who joined meet. */
function soon({ next, start }: FoundChoice, nextTime: string): string | null {
  if (start !== null) return startInWords(start);
  return next === null ? null : `${nextTime}: ${sentenceDate(next.date)}, ${timesInWords(next.starts, next.ends)}`;
}

function reason({ text, state }: Reason): Html {
  const [tone, name] = SAID[state];
  return html`<li class="${tone}">${sign(name)}${text}</li>`;
}

/** One search result: a choice, short enough to look over. The name is the link; all else is words. One further down the page is `later`. */
export function resultCard(choice: FoundChoice, { screen, withPictures, from }: CardSetting, later: boolean): Html {
  const { listing, reasons, alert, summary } = choice;
  const { labels, nextTime, runBy, example, whyTitle } = screen.find;
  const next = soon(choice, nextTime);
  const old = FRESHNESS_NOTE[choice.freshness];
  const facts = [
    fact('calendar', labels.when, choice.times),
    next !== null && html`<li>${sign('clock')}<span>${next}</span></li>`,
    fact('place', labels.where, placeOf(choice, screen)),
    fact('money', labels.cost, choice.price),
    placesFact(choice, labels.places),
  ];
  const words = [
    html`<h2><a href="${listingPath(listing.slug)}">${listing.name}</a></h2>`,
    html`<p class="soft">${KINDS[choice.kind].label}. ${runBy(choice.provider.name)}${choice.example && html` <span class="tag">${example}</span>`}</p>`,
    alert !== null && html`<p class="is-no result-alert">${alert}</p>`,
    summary !== null && html`<p>${summary}</p>`,
    html`<ul class="result-facts plain-list" role="list">${facts}</ul>`,
    reasons.length > 0 &&
      html`<ul class="reasons plain-list" role="list" aria-label="${whyTitle}">${reasons.map(reason)}</ul>`,
    old !== null && html`<p class="is-wait result-old">${old}</p>`,
    saveButton(listing, from, screen),
  ];
  return html`<li class="result card" data-answers="${choice.answers}">${withPictures && picture(choice.picture, 96, later)}<div class="result-words">${words}</div></li>`;
}
