import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_OWN_BYTES, type OwnPictures, openOwnPictures } from '#features/own-pictures/own-pictures.ts';
import { PNG, SVG } from '../../../support/small-pictures.ts';

let outer: string;
let faults: string[];
let own: OwnPictures;
const put = (name: string, body: Buffer | string = PNG): void => writeFileSync(join(outer, 'pictures', name), body);

beforeEach(() => {
  outer = mkdtempSync(join(tmpdir(), 'dayways-own-'));
  mkdirSync(join(outer, 'pictures'));
  faults = [];
  own = openOwnPictures(join(outer, 'pictures'), (fault) => faults.push(fault));
});
afterEach(() => rmSync(outer, { recursive: true }));

describe('a site’s own pictures', () => {
  it('need no folder', () => {
    const none = openOwnPictures(join(outer, 'not-there'), (fault) => faults.push(fault));
    expect([none.picture('hoist'), none.all().size, faults]).toEqual([null, 0, []]);
  });

  it('are there as soon as the file is, and gone as soon as it is gone', () => {
    expect(own.picture('hoist')).toBeNull();
    put('hoist.png');
    expect(own.picture('hoist')).toMatchObject({ contentType: 'image/png', body: PNG });
    put('hoist.png', SVG);
    expect(own.picture('hoist')?.contentType).toBe('image/svg+xml');
    rmSync(join(outer, 'pictures/hoist.png'));
    expect(own.picture('hoist')).toBeNull();
    expect(faults).toEqual([]);
  });

  it('are held while they do not change', () => {
    put('hoist.png');
    expect(own.picture('hoist')?.body).toBe(own.picture('hoist')?.body);
  });

  it('may be named in capitals, as cameras do', () => {
    put('HOIST.PNG');
    expect(own.picture('hoist')).not.toBeNull();
  });

  it('of two for one, the drawing comes first, and what cannot be shown is passed over', () => {
    put('hoist.jpg', PNG);
    put('hoist.svg', SVG);
    expect(own.picture('hoist')?.contentType).toBe('image/svg+xml');
    put('hoist.svg', 'half');
    expect(own.picture('hoist')?.contentType).toBe('image/png');
  });

  it('are credited', () => {
    put('hoist.png');
    put('bus.png');
    put('credits.txt', 'hoist: Ann Lee\n*: The council\nnonsense');
    expect([...own.all()]).toEqual([
      ['bus', { credit: 'The council' }],
      ['hoist', { credit: 'Ann Lee' }],
    ]);
    expect(faults).toEqual([expect.stringContaining('credits.txt line 3')]);
  });

  it.each([
    ['hosit.png', PNG, 'hoist'],
    ['hoist.gif', 'GIF89a', 'a picture ends in .svg'],
    ['hoist.png', 'no picture', 'hoist.png is not shown'],
    ['hoist.svg', SVG.toString().replace('<path', '<script/><path'), 'a script'],
    ['hoist.png', Buffer.concat([PNG, Buffer.alloc(MOST_OWN_BYTES)]), '201 kB'],
  ])('%s that cannot be used is told once, in words, and ours is shown', (name, body, words) => {
    put(name, body);
    expect([own.all().size, own.all().size, own.picture('hoist')]).toEqual([0, 0, null]);
    expect(faults).toEqual([expect.stringContaining(words)]);
  });

  it('outside the folder are never shown, whatever a link says', () => {
    writeFileSync(join(outer, 'secret.png'), PNG);
    symlinkSync(join(outer, 'secret.png'), join(outer, 'pictures/hoist.png'));
    expect(own.picture('hoist')).toBeNull();
    expect(faults).toEqual([expect.stringContaining('outside the folder')]);
  });

  it('may be links within the folder, as container platforms make them', () => {
    mkdirSync(join(outer, 'pictures/..data'));
    put('..data/hoist.png');
    symlinkSync('..data/hoist.png', join(outer, 'pictures/hoist.png'));
    expect([own.picture('hoist')?.contentType, faults]).toEqual(['image/png', []]);
  });

  it('that are a folder, or a link to nothing, break nothing', () => {
    mkdirSync(join(outer, 'pictures/hoist.png'));
    symlinkSync('nowhere.png', join(outer, 'pictures/bus.png'));
    expect([own.picture('hoist'), own.picture('bus'), own.all().size]).toEqual([null, null, 0]);
    expect(faults).toHaveLength(2);
  });

  it('break nothing when the folder is no folder', () => {
    const file = openOwnPictures(join(outer, 'file'), (fault) => faults.push(fault));
    writeFileSync(join(outer, 'file'), '');
    expect([file.picture('hoist'), file.all().size]).toEqual([null, 0]);
    expect(faults).toEqual([expect.stringContaining('cannot be read')]);
  });
});
