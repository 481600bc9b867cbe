import { useEffect, useState } from 'react';
import { BESIDE } from '#content/screen-text/en-GB/beside.ts';
import { type CoachMessage, checkText } from '#domain/easy-read/coach/check-text.ts';
import type { CoachedPlace } from './coached-places.ts';
import { whenChanged } from './form-values.ts';
import { MarkedMessage } from './MarkedMessage.tsx';
import { putWords, selectWords } from './put-words.ts';
import { TellOnce } from './TellOnce.tsx';

interface Props {
  readonly place: CoachedPlace;
  readonly names: readonly string[];
}

const words = BESIDE.coach;
/** More at once help nobody. */
const MOST_SHOWN = 4;
const MOST_INSTEAD = 2;
const keyOf = ({ rule, start, found }: CoachMessage): string => `${rule} ${start} ${found}`;

/** What can be written more easily in one box, with the words to write instead at a press. */
export function CoachedBox({ place: { box, view }, names }: Props) {
  const [text, setText] = useState(box.value);
  const [used, setUsed] = useState('');
  useEffect(() => {
    const read = () => setText(box.value);
    // Somebody may have written since this was first drawn.
    read();
    return whenChanged(box, read);
  }, [box]);
  const messages = checkText(text, { view, names });
  const use = (message: CoachMessage, instead: string) => {
    putWords(box, message, instead);
    setText(box.value);
    setUsed(words.used(instead));
  };
  return (
    <fieldset className="coach" aria-label={words.label}>
      <TellOnce words={messages.length === 0 ? words.none : words.count(messages.length)} />
      <p className="for-ears" role="status">
        {used}
      </p>
      {messages.length > 0 && <p className="coach-count">{words.count(messages.length)}</p>}
      <ul className="plain-list">
        {messages.slice(0, MOST_SHOWN).map((message) => (
          <li key={keyOf(message)}>
            <p>
              <MarkedMessage message={message} />
            </p>
            <p className="coach-deeds">
              {message.instead.slice(0, MOST_INSTEAD).map((instead) => (
                <button className="button is-quiet" type="button" key={instead} onClick={() => use(message, instead)}>
                  {words.use} “{instead}”
                </button>
              ))}
              {message.instead.length === 0 && (
                <button
                  className="button is-quiet"
                  type="button"
                  onClick={() => selectWords(box, message.start, message.end)}
                >
                  {words.show}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {messages.length > MOST_SHOWN && <p>{words.more(messages.length - MOST_SHOWN)}</p>}
    </fieldset>
  );
}
