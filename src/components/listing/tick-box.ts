import { type Html, html } from '#components/ui/html.ts';
import { picture } from '#components/ui/picture.ts';

const NUMBER = new Intl.NumberFormat('en-GB');

/** A choice to tick, and how many there are. */
export interface TickBox {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
  /** Said only to those who listen, before the label. */
  readonly before?: string;
  /** Which picture it has. */
  readonly picture: string | null;
  readonly count: number | null;
  /** What is counted, in one word. */
  readonly counted: string;
}

const CHECKED = html` checked`;

const countOf = (count: number, counted: string): Html =>
  html`<span class="count"> ${count < 1000 ? count : NUMBER.format(count)}<span class="for-ears"> ${counted}</span></span>`;

/** A box to tick. */
export const tickBox = ({ id, name, value, label, chosen, before, picture: shown, count, counted }: TickBox): Html =>
  html`<div class="tick"><input type="checkbox" id="${id}" name="${name}" value="${value}"${chosen && CHECKED}><label for="${id}">${before !== undefined && html`<span class="for-ears">${before} </span>`}${shown !== null && picture(shown, 44, true)}${label}${count !== null && countOf(count, counted)}</label></div>`;
