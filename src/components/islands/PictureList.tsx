import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { BESIDE } from '#content/screen-text/en-GB/beside.ts';
import { findPictures } from '#domain/easy-read/find-pictures.ts';
import { PICTURES, type PictureId } from '#domain/easy-read/pictures.ts';
import { Picture } from './Picture.tsx';
import { TellOnce } from './TellOnce.tsx';

interface Props {
  readonly id: string;
  readonly chosen: PictureId | null;
  readonly onChoose: (id: PictureId) => void;
  readonly onClose: () => void;
}

const words = BESIDE.pictures;
/** These boxes are part of no form: the select has the answer. */
const NO_FORM = 'no-form';

/** All pictures as one question with many answers, narrowed by words. Arrow keys go through them; Enter and Escape close. */
export function PictureList({ id, chosen, onChoose, onClose }: Props) {
  const [written, setWritten] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const found = findPictures(written);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    // Enter in a box would send the form around it.
    event.preventDefault();
    if (event.key === 'Enter' && event.target === search.current) {
      const [best] = found;
      if (best === undefined) return;
      onChoose(best);
    }
    onClose();
  };
  return (
    <div className="picture-list" id={id}>
      <label htmlFor={`${id}-search`}>{words.search}</label>
      <p className="hint" id={`${id}-hint`}>
        {words.searchHint}
      </p>
      <input
        className="box"
        type="search"
        id={`${id}-search`}
        form={NO_FORM}
        ref={search}
        value={written}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <TellOnce words={found.length === 0 ? words.nothing : words.found(found.length)} />
      {found.length === 0 && <p>{words.nothing}</p>}
      <fieldset onKeyDown={onKeyDown}>
        <legend className="for-ears">{words.list}</legend>
        <div className="picture-grid">
          {found.map((picture) => (
            <label className="picture-answer" key={picture}>
              <input
                type="radio"
                name={id}
                form={NO_FORM}
                value={picture}
                checked={picture === chosen}
                onChange={() => onChoose(picture)}
              />
              <Picture id={picture} size={64} />
              <span>{PICTURES[picture][0]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
