import { describe, expect, it } from 'vitest';
import { pictureType } from '#features/own-pictures/picture-type.ts';
import { JPEG, PNG, SVG } from '../../../support/small-pictures.ts';

const AVIF = Buffer.concat([Buffer.from([0, 0, 0, 28]), Buffer.from('ftypavif....mif1miafmdat')]);
const webp = (bytes: number): Buffer => {
  const body = Buffer.from('RIFF....WEBPVP8 ....');
  body.writeUInt32LE(bytes, 4);
  return body;
};
const svg = (inside: string): Buffer => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);

describe('the kind of a picture', () => {
  it.each([
    ['image/png', PNG],
    ['image/jpeg', JPEG],
    ['image/webp', webp(12)],
    ['image/avif', AVIF],
    ['image/svg+xml', SVG],
    ['image/svg+xml', Buffer.from(`\uFEFF<?xml version="1.0"?>\n<!-- made by hand -->\n<!DOCTYPE svg>\n${SVG}`)],
    ['image/svg+xml', svg('<defs><g id="a"/></defs><use href="#a"/><image href="data:image/png;base64,AA"/>')],
    ['image/svg+xml', svg('<path fill="url(#a)" style="fill:url(\'#a\')"/>')],
  ])('%s is known by its bytes', (contentType, body) => {
    expect(pictureType(body)).toEqual({ contentType });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('a hoist')],
    ['a page', Buffer.from('<!doctype html><svg></svg>')],
    ['half a PNG', PNG.subarray(0, 20)],
    ['half a JPEG', JPEG.subarray(0, 4)],
    ['half a WebP', webp(4000)],
    ['half an SVG', SVG.subarray(0, 60)],
    ['an SVG in another alphabet', Buffer.from(SVG.toString(), 'utf16le')],
    ['a GIF', Buffer.from('GIF89a;')],
  ])('%s is no picture', (_what, body) => {
    expect(pictureType(body)).toEqual({ refused: expect.stringContaining('it is not a whole') });
  });

  it.each([
    ['<script>alert(1)</script>', 'a script'],
    ['<svg:script/>', 'a script'],
    ['<g onload="alert(1)"/>', 'a script'],
    ['<foreignObject><p/></foreignObject>', 'a part that is no drawing'],
    ['<image href="https://elsewhere.example/a.png"/>', 'a link to something outside it'],
    ["<use xlink:href='//elsewhere.example/a.svg#b'/>", 'a link to something outside it'],
    ['<a href="javascript:alert(1)"/>', 'a link to something outside it'],
    ['<style>@import "a.css"</style>', 'a link to something outside it'],
    ['<path fill="url(https://elsewhere.example/a.svg#b)"/>', 'a link to something outside it'],
  ])('an SVG with %s is refused because of %s', (inside, why) => {
    expect(pictureType(svg(inside))).toEqual({ refused: expect.stringContaining(why) });
  });

  it('an SVG that makes much of little is refused', () => {
    const bomb = Buffer.from(`<!DOCTYPE svg [<!ENTITY a "aaaa">]>${SVG}`);
    expect(pictureType(bomb)).toEqual({ refused: expect.stringContaining('an entity') });
  });
});
