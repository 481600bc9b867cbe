import { useMemo } from 'react';
import { BESIDE } from '#content/screen-text/en-GB/beside.ts';
import { LISTING } from '#content/screen-text/en-GB/listing.ts';
import type { WallMoment } from '#domain/listing/session-dates.ts';
import { applyPatch } from '#domain/publishing/apply-patch.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { readSection } from '#domain/publishing/form/section-form.ts';
import type { VenueSectionId } from '#domain/publishing/sections.ts';
import { VenueSchema } from '#domain/venue/venue.ts';
import { visitPoints } from '#domain/venue/visit-points.ts';
import { useFormValues } from './form-values.ts';
import { LiveFrame } from './LiveFrame.tsx';

interface Props {
  readonly section: VenueSectionId;
  /** What is saved. */
  readonly draft: Draft<'venue'>;
  readonly now: WallMoment;
}

const textsOf = (draft: Draft<'venue'>) => {
  const venue = VenueSchema.safeParse(draft);
  if (!venue.success) return null;
  return visitPoints(venue.data, LISTING).map(({ text, picture, heading }) => ({
    text: heading === null ? text : `${heading}: ${text}`,
    picture,
  }));
};

/** What a visit to a place is like, as visitors will read it, beside the form and as it is written. */
export default function LiveVisit({ section, draft, now }: Props) {
  const values = useFormValues();
  const saved = useMemo(() => textsOf(draft), [draft]);
  const points = useMemo(() => {
    if (values === null) return saved;
    const { patch } = readSection({ subject: 'venue', id: section }, values, { draft, today: now.date });
    return textsOf(applyPatch(draft, patch, { by: 'provider', on: now.date }));
  }, [values, section, draft, now.date, saved]);
  const known = new Set(saved?.map(({ text }) => text));
  const marked = (points ?? []).map((point) => ({ ...point, isNew: !known.has(point.text) }));
  const sections = marked.length === 0 ? null : [{ id: 'visit', title: LISTING.visitTitle, points: marked }];
  return <LiveFrame sections={sections} isLive={values !== null} early={BESIDE.page.earlyVisit} />;
}
