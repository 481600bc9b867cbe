import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { ChosenPicture } from './ChosenPicture.tsx';
import './picture-chooser.css';

/** The selects of a page that a picture is chosen from. */
const SELECTS = 'select[name^="own."][name$=".picture"]';

interface Place {
  readonly select: HTMLSelectElement;
  readonly host: HTMLElement;
}

/** Lets people look for a picture by word and see what they choose, in the place of each long list of names; the list still holds the answer. */
export default function PictureChooser() {
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useEffect(() => {
    const found = [...document.querySelectorAll<HTMLSelectElement>(SELECTS)].map((select): Place => {
      const host = document.createElement('div');
      select.after(host);
      select.hidden = true;
      return { select, host };
    });
    setPlaces(found);
    return () => {
      for (const { select, host } of found) {
        host.remove();
        select.hidden = false;
      }
    };
  }, []);
  return places.map(({ select, host }) => createPortal(<ChosenPicture select={select} />, host, select.name));
}
