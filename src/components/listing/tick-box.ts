import { escape as escaped } from 'html-escaper';

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
  /** The address of its picture. */
  readonly picture: string | null;
  readonly count: number | null;
  /** What is counted, in one word. */
  readonly counted: string;
}

const pictureOf = (src: string | null): string =>
  src === null
    ? ''
    : `<img class="picture picture-small" src="${escaped(src)}" width="44" height="44" alt="" loading="lazy">`;

const countOf = ({ count, counted }: TickBox): string =>
  count === null
    ? ''
    : `<span class="count"> ${count < 1000 ? count : NUMBER.format(count)}<span class="for-ears"> ${escaped(counted)}</span></span>`;

const beforeOf = (before: string | undefined): string =>
  before === undefined ? '' : `<span class="for-ears">${escaped(before)} </span>`;

/**
 * A box to tick as HTML. A page of results has 150 of these: made as components they cost more than searching and reading together
 * (docs/measuring.md), so they are the one place where HTML is put together as text. Everything that is not ours is escaped here.
 */
export const tickBox = (box: TickBox): string => {
  const id = escaped(box.id);
  return `<div class="tick"><input type="checkbox" id="${id}" name="${escaped(box.name)}" value="${escaped(box.value)}"${box.chosen ? ' checked' : ''}><label for="${id}">${beforeOf(box.before)}${pictureOf(box.picture)}${escaped(box.label)}${countOf(box)}</label></div>`;
};
