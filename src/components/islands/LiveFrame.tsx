import { BESIDE } from '#content/screen-text/en-GB/beside.ts';
import { PagePoints, type ShownSection } from './PagePoints.tsx';
import { TellOnce } from './TellOnce.tsx';
import './live-page.css';

interface Props {
  /** Null while there is too little for a page. */
  readonly sections: readonly ShownSection[] | null;
  /** Whether it follows what is written. */
  readonly isLive: boolean;
  /** What to write first, while there is too little. */
  readonly early: string;
}

const words = BESIDE.page;
const WIDE = '(min-width: 62rem)';

/** A page beside the form that it is made from: open where there is room for it, a press away on a phone. */
export function LiveFrame({ sections, isLive, early }: Props) {
  const count = (sections ?? []).flatMap(({ points }) => points).filter(({ isNew }) => isNew).length;
  return (
    <details className="live-page" open={isLive && matchMedia(WIDE).matches}>
      <summary>{words.title}</summary>
      {sections === null ? (
        <p>{early}</p>
      ) : (
        <>
          <p className="soft">{isLive ? words.lead : words.saved}</p>
          <PagePoints sections={sections} newWord={words.isNew} />
        </>
      )}
      <TellOnce words={count === 0 ? words.same : words.changed(count)} />
    </details>
  );
}
