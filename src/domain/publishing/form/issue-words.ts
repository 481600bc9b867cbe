import type { z } from 'zod';

/** What is wrong with a part of a value, said as what to write. Messages of our own schemas say it themselves. */
export function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `This is too long. Write ${issue.maximum} letters or fewer`;
  if (issue.code === 'too_big' && issue.origin === 'array') return `Use ${issue.maximum} or fewer`;
  if (issue.code === 'too_big') return `Write ${issue.maximum} or less`;
  if (issue.code === 'too_small' && issue.origin !== 'string') return `Write ${issue.minimum} or more`;
  if (issue.code === 'too_small') return 'Write something here, or leave the whole box empty';
  if (issue.code === 'invalid_format' && issue.format === 'email')
    return 'Write an email address, such as hello@example.org';
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'Write a web address, such as www.example.org';
  return issue.code === 'custom' ? issue.message : 'Write this in another way';
}
