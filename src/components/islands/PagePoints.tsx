import type { PictureId } from '#domain/easy-read/pictures.ts';
import { Picture } from './Picture.tsx';

/** Points under a title, as a page shows them. */
export interface ShownSection {
  readonly id: string;
  readonly title: string;
  readonly points: readonly { readonly text: string; readonly picture: PictureId; readonly isNew: boolean }[];
}

interface Props {
  readonly sections: readonly ShownSection[];
  /** What marks a point that is new, besides its look. */
  readonly newWord: string;
}

const SIZE = 72;

/** Points as they stand on a page, a little smaller. */
export const PagePoints = ({ sections, newWord }: Props) =>
  sections.map(({ id, title, points }) => (
    <section className="points-section" key={id}>
      <h2>{title}</h2>
      <ul className="points">
        {points.map(({ text, picture, isNew }) => (
          <li className={isNew ? 'point is-new' : 'point'} key={text}>
            <Picture id={picture} size={SIZE} />
            <div>
              <p>
                {isNew && <strong className="tag is-new">{newWord}</strong>} {text}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  ));
