import { describe, expect, it } from 'vitest';
import { tickBox } from '#components/listing/tick-box.ts';

const BOX = {
  id: 'activity-art',
  name: 'activity',
  value: 'art',
  label: 'Art',
  chosen: false,
  picture: null,
  count: 12,
  counted: 'choices',
};

describe('a box to tick', () => {
  it('has a label that belongs to it, and says how many choices there are', () => {
    const { html } = tickBox(BOX);
    expect(html).toContain('id="activity-art"');
    expect(html).toContain('<label for="activity-art">Art');
    expect(html).toMatch(/12<span class="for-ears"> choices/u);
    expect(html).not.toContain('checked');
    expect(tickBox({ ...BOX, chosen: true }).html).toContain(' checked>');
  });

  it('lets nothing that somebody wrote become markup', () => {
    const bad = '"><script>alert(1)</script>&\'';
    const { html } = tickBox({
      id: bad,
      name: bad,
      value: bad,
      label: bad,
      before: bad,
      picture: bad,
      counted: bad,
      chosen: true,
      count: 1,
    });
    expect(html).not.toContain('<script');
    expect(html.match(/<(?!\/)\w+/gu)).toEqual(['<div', '<input', '<label', '<span', '<img', '<span', '<span']);
  });

  it('writes thousands as people do', () => {
    expect(tickBox({ ...BOX, count: 1234 }).html).toContain('1,234');
  });
});
