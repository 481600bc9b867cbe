import { pictureFile } from '#domain/easy-read/picture-credits.ts';
import type { PictureId } from '#domain/easy-read/pictures.ts';

interface Props {
  readonly id: PictureId;
  /** Width and height in pixels. */
  readonly size: number;
}

/** A picture on its white tile. The words beside it say it all, so it is silent. */
export const Picture = ({ id, size }: Props) => (
  <img
    className={size < 64 ? 'picture picture-small' : 'picture'}
    src={pictureFile(id)}
    width={size}
    height={size}
    alt=""
    loading="lazy"
  />
);
