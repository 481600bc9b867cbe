import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { CoachedBox } from './CoachedBox.tsx';
import { type CoachedPlace, coachedPlaces } from './coached-places.ts';
import './coach.css';

interface Props {
  /** Names of people, places and groups: nothing is said about them. */
  readonly names: readonly string[];
}

/** The writing coach under every box on the page whose words visitors will read. */
export default function Coach({ names }: Props) {
  const [places, setPlaces] = useState<readonly CoachedPlace[]>([]);
  useEffect(() => {
    const found = coachedPlaces(document);
    setPlaces(found);
    return () => {
      for (const { host } of found) host.remove();
    };
  }, []);
  return places.map((place) => createPortal(<CoachedBox place={place} names={names} />, place.host, place.box.name));
}
