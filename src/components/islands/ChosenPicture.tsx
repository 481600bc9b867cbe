import { useEffect, useRef, useState } from 'react';
import { BESIDE } from '#content/screen-text/en-GB/beside.ts';
import { isPictureId, PICTURES, type PictureId } from '#domain/easy-read/pictures.ts';
import { Picture } from './Picture.tsx';
import { PictureList } from './PictureList.tsx';

interface Props {
  readonly select: HTMLSelectElement;
}

const words = BESIDE.pictures;

/** The picture that is chosen, and a button that opens all of them. */
export function ChosenPicture({ select }: Props) {
  const [value, setValue] = useState(select.value);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const listId = `${select.id}-pictures`;
  // The label of the select names the button that stands in its place, so a press on it opens the pictures.
  useEffect(() => {
    const label = select.labels[0];
    if (label !== undefined) label.htmlFor = `${select.id}-open`;
  }, [select]);
  const choose = (id: PictureId) => {
    select.value = id;
    setValue(id);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const chosen = isPictureId(value) ? value : null;
  return (
    <div className="picture-choice">
      <p>
        {chosen !== null && <Picture id={chosen} size={96} />}
        <span>{chosen === null ? words.none : words.chosen(PICTURES[chosen][0])}</span>
      </p>
      <button
        className="button is-quiet"
        type="button"
        id={`${select.id}-open`}
        ref={button}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-invalid={select.getAttribute('aria-invalid') === 'true' ? true : undefined}
        aria-describedby={select.getAttribute('aria-describedby') ?? undefined}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {isOpen ? words.close : words.choose}
      </button>
      {isOpen && <PictureList id={listId} chosen={chosen} onChoose={choose} onClose={close} />}
    </div>
  );
}
