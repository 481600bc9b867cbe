import { useEffect, useState } from 'react';

/** Nobody is told of a change before they have stopped writing for so long. */
const QUIET_MS = 1500;

interface Props {
  readonly words: string;
}

/** Tells people who listen what has changed, once it stays so. What stands there at first is not told. */
export function TellOnce({ words }: Props) {
  const [first] = useState(words);
  const [told, setTold] = useState('');
  useEffect(() => {
    if (words === first && told === '') return;
    const timer = setTimeout(() => setTold(words), QUIET_MS);
    return () => clearTimeout(timer);
  }, [words, first, told]);
  return (
    <p className="for-ears" role="status">
      {told}
    </p>
  );
}
