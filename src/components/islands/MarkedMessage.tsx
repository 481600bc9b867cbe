import type { CoachMessage } from '#domain/easy-read/coach/check-text.ts';
import { markedMessage } from '#domain/easy-read/coach/marked-message.ts';

interface Props {
  readonly message: CoachMessage;
}

/** What the coach says, with the words that it is about marked. */
export function MarkedMessage({ message }: Props) {
  const { before, marked, after } = markedMessage(message);
  return (
    <>
      {before}
      <mark>{marked}</mark>
      {after}
    </>
  );
}
