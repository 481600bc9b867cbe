import { useMemo } from 'react';
import { BESIDE } from '#content/screen-text/en-GB/beside.ts';
import type { WallMoment } from '#domain/listing/session-dates.ts';
import type { Provider } from '#domain/provider/provider.ts';
import { applyPatch } from '#domain/publishing/apply-patch.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { readSection } from '#domain/publishing/form/section-form.ts';
import { type AroundDraft, markedSections, pointsOfDraft } from '#domain/publishing/page-of-draft.ts';
import type { ListingSectionId } from '#domain/publishing/sections.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { useFormValues } from './form-values.ts';
import { LiveFrame } from './LiveFrame.tsx';

interface Props {
  /** The section that is being written; null where the page is only shown. */
  readonly section: ListingSectionId | null;
  /** What is saved. */
  readonly draft: Draft<'listing'>;
  readonly provider: Provider;
  readonly venues: readonly (readonly [id: string, venue: Venue])[];
  readonly now: WallMoment;
}

/** The easy read page of a listing as visitors will read it, beside the form and as it is written. Before a script runs it is what is saved. */
export default function LivePage({ section, draft, provider, venues, now }: Props) {
  const values = useFormValues();
  const around: AroundDraft = useMemo(() => ({ provider, venues: new Map(venues), now }), [provider, venues, now]);
  const saved = useMemo(() => pointsOfDraft(draft, around), [draft, around]);
  const points = useMemo(() => {
    if (values === null || section === null) return saved;
    const { patch } = readSection({ subject: 'listing', id: section }, values, { draft, today: now.date });
    return pointsOfDraft(applyPatch(draft, patch, { by: 'provider', on: now.date }), around);
  }, [values, section, draft, around, now.date, saved]);
  const sections = useMemo(() => (points === null ? null : markedSections(points, saved ?? [])), [points, saved]);
  return <LiveFrame sections={sections} isLive={values !== null} early={BESIDE.page.early} />;
}
