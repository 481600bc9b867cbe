import { expect, test } from 'vitest';
import { aroundMail } from '#content/mails/around-mail.ts';
import { EN_GB } from '#content/screen-text/en-GB/all.ts';

const sender = { site: 'Chorwick Days', address: 'https://days.chorwick.example' };

test('every mail says who to ask and who wrote', () => {
  const around = aroundMail(EN_GB.mails, {
    ...sender,
    contact: { phone: '01632 960 000', email: 'us@chorwick.example' },
  });
  expect(around('Your code is 12345678.\n\nIt works for 10 minutes.\n')).toBe(
    `Hello,

Your code is 12345678.

It works for 10 minutes.

Do you have a question?
Phone us: 01632 960 000
Send us an email: us@chorwick.example
You can find help here: https://days.chorwick.example/help

From Chorwick Days
https://days.chorwick.example`,
  );
});

test('a site that gives no phone and no email leads to its help', () => {
  const around = aroundMail(EN_GB.mails, { ...sender, contact: { phone: null, email: null } });
  expect(around('Words')).toContain('Do you have a question?\nYou can find help here: https://days');
});

test.each(['Hello,\n\nWords', 'Hello Open Gate,\n\nWords'])('a mail that greets by itself (%j) greets once', (says) => {
  const around = aroundMail(EN_GB.mails, { ...sender, contact: { phone: null, email: null } });
  expect(around(says).match(/Hello/gu)).toHaveLength(1);
});
