import { useEffect } from 'react';
import { BESIDE } from '#content/screen-text/en-GB/beside.ts';
import { valueIn } from '#domain/form/values.ts';
import type { WallMoment } from '#domain/listing/session-dates.ts';
import { sayBack } from '#domain/listing/session-says.ts';
import { readSession } from '#domain/publishing/form/session-form.ts';
import { useFormValues, useWarningOfLeaving } from './form-values.ts';
import { TellOnce } from './TellOnce.tsx';

interface Props {
  /** Where it may be: the value of each answer and what it is called. */
  readonly places: readonly { readonly value: string; readonly label: string }[];
  /** The ids of the venues among them. */
  readonly venues: readonly string[];
  readonly now: WallMoment;
}

const words = BESIDE.times;

/** A session said back while it is written: its pattern in words, and the next dates. */
export default function SessionSays({ places, venues, now }: Props) {
  const values = useFormValues();
  // What the server said of the session is older than this.
  useEffect(() => document.querySelector('[data-reads-as]')?.closest('.notice')?.remove(), []);
  useWarningOfLeaving();
  if (values === null) return null;
  const { session } = readSession(values, now.date, venues);
  const place = places.find(({ value }) => value === valueIn(values, 'where'))?.label;
  const said = session === null ? null : sayBack(session, now);
  const sentence = said === null ? words.notYet : [said.words, place].filter(Boolean).join('. ');
  return (
    <div className="notice">
      <div>
        <h2>{words.title}</h2>
        <p className={said === null ? 'soft' : 'lead'} data-reads-as>
          {sentence}
          {said !== null && '.'}
        </p>
        <TellOnce words={sentence} />
        {said !== null && said.dates.length === 0 && <p>{words.noDates}</p>}
        {said !== null && said.dates.length > 0 && (
          <>
            <h3>{words.next}</h3>
            <ul>
              {said.dates.map((date) => (
                <li key={date}>{date}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
