import { type LinkedTime, linkOfTimes, timesInLink } from '#domain/choosing/times-in-link.ts';
import { type AfterWeek, WEEK_DIDS, type WeekDeed } from '#domain/choosing/week-deeds.ts';
import type { FormValues } from '#domain/form/values.ts';
import { DONE_MARK, LONGEST_ADDRESS, MY_WEEK_PATH } from './paths.ts';

const linkedIn = (values: FormValues, name: string): readonly LinkedTime[] =>
  timesInLink((values.get(name) ?? []).join(',')).times;

/** What a form of the week asks for. `base` is the week that its page showed, for a browser that keeps none. */
export const weekDeedIn = (values: FormValues): WeekDeed & { readonly base: readonly LinkedTime[] } => ({
  out: linkedIn(values, 'out'),
  in: linkedIn(values, 'in'),
  base: linkedIn(values, 'base'),
});

/** What was done, as the address of the week tells it afterwards. */
export function afterWeekIn(params: URLSearchParams): AfterWeek | null {
  const did = WEEK_DIDS.find((one) => one === params.get('did'));
  if (did === undefined) return null;
  const [of, was] = [timesInLink(params.get('of')).times, timesInLink(params.get('was')).times];
  return { did, of, was, left: params.get('left') ?? '' };
}

/** The address of the week after something was done. `times` are all that are in it then: a browser that keeps no cookie shows it by them. */
export function afterWeekPath(
  { did, of, was, left }: AfterWeek,
  times: readonly LinkedTime[],
  from: string | null,
): string {
  const parts = [
    `did=${did}`,
    ...(of.length === 0 ? [] : [`of=${linkOfTimes(of)}`]),
    ...(was.length === 0 ? [] : [`was=${linkOfTimes(was)}`]),
    ...(left === '' ? [] : [`left=${left}`]),
    ...(from === null ? [] : [`from=${from}`]),
  ];
  const start = `${MY_WEEK_PATH}?${parts.join('&')}`;
  const rest = times.length === 0 ? '' : `&times=${linkOfTimes(times)}`;
  const whole =
    [`${start}${rest}`, start].find(({ length }) => length <= LONGEST_ADDRESS) ?? `${MY_WEEK_PATH}?did=${did}`;
  return `${whole}#${DONE_MARK}`;
}
