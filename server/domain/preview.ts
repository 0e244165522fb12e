import type { AnyView, Place } from '../../shared/live.ts';
import { turnsOf } from '../../shared/roster-people.ts';
import { iso } from '../../shared/time.ts';
import type { BoardView, Call, HallView, SignView } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';
import { personOnDuty, staffOnDuty } from './duty/duty-view.ts';
import { matterRows, matterView } from './matters/matter-view.ts';
import { postText } from './posts.ts';
import { clerkOnSign, surnameOf } from './queue/views.ts';
import type { Settings } from './settings.ts';
import type { HallState } from './state.ts';
import { viewFrom } from './views.ts';

type Asked = { readonly place: Place; readonly at?: string | undefined; readonly calls: boolean };

/** What a screen would see at a place, and hear to its questions, with these settings; null where there is no such place. */
export function previewOf(
  { place, at, calls }: Asked,
  hall: HallState,
  settings: Settings,
  now: Instant,
): { view: AnyView; answers: Record<string, unknown> } | null {
  const [what, which = ''] = at?.split('/') ?? [];
  const asNow = what === 'post' ? withOnly(which, settings) : settings;
  const seen = viewFrom(place, hall, asNow, now);
  if (!seen) return null;
  const open = calls ? withCalls(seen, asNow, now) : seen;
  return { view: what === 'person' ? withPerson(open, which, asNow) : open, answers: answersAt(place, what, which, asNow, now) };
}

function answersAt(place: Place, what: string | undefined, which: string, settings: Settings, now: Instant): Record<string, unknown> {
  const answers: Record<string, unknown> = place === 'kiosk' ? { '/matters': matterRows(settings, settings.matters) } : {};
  const matter = what === 'matter' ? matterView(settings, which) : null;
  if (matter) answers[`/matters/${which}`] = matter;
  const post = what === 'post' ? postText(settings, which, now) : null;
  if (post) answers[`/posts/${which}`] = post;
  return answers;
}

/** One post alone, as if it were due here and now: whoever writes it sees it before its first day. */
function withOnly(slug: string, settings: Settings): Settings {
  const posts = settings.posts
    .filter((one) => one.slug === slug)
    .map(({ from: _from, until, hours: _hours, draft: _draft, ...post }) => ({
      ...post,
      ...(until ? { until: '9999-12-31' } : {}),
      zones: [],
    }));
  return { ...settings, posts };
}

/** One of the staff as citizens see them: at the window, or on a board as if on duty today. */
function withPerson(seen: AnyView, id: string, settings: Settings): AnyView {
  if ('ticketStatus' in seen) {
    const post = settings.windowOf.get(seen.window)?.post_b === id ? 'B' : 'A';
    return { ...seen, clerk: clerkOnSign(settings, id, post) } satisfies SignView;
  }
  if (!('duty' in seen)) return seen;
  const nobodys = { leader: null, director: null, staff: [], standIns: [] };
  const { leaders, staff } = settings;
  const { duty } = seen;
  if (turnsOf({ leaders, staff }).directors.includes(id))
    return { ...seen, duty: { ...duty, director: personOnDuty(settings, id, nobodys), staff: [], later: [] } } satisfies BoardView;
  const one = staffOnDuty(settings, id, nobodys, surnameOf);
  return { ...seen, duty: { ...duty, director: null, staff: one ? [one] : [], later: [] } } satisfies BoardView;
}

const SHOWN = 5; // calls

/** Open doors and somebody called at the first windows of the place, each from a queue of its own. */
function withCalls(seen: AnyView, settings: Settings, now: Instant): AnyView {
  if ('calls' in seen) {
    const calls = callsAt(seen, settings, now);
    const windows = seen.windows.map((row) => {
      const call = calls.find(({ window }) => window === row.window);
      return call ? { ...row, status: 'open' as const, number: call.number, serving: false } : row;
    });
    return { ...seen, hall: openNow(seen.hall), calls, windows, announcements: [] } satisfies BoardView;
  }
  if ('ticketStatus' in seen) {
    const number = numberOf(settings.windowOf.get(seen.window)?.categories[0] ?? 'A', 0, settings);
    return {
      ...seen,
      status: 'open',
      number,
      ticketStatus: 'called',
      kind: 'call',
      since: iso(now),
      pausedFor: null,
      instead: null,
      hall: openNow(seen.hall),
    } satisfies SignView;
  }
  return seen;
}

function openNow(hall: HallView): HallView {
  const { reason: _reason, ...rest } = hall;
  return { ...rest, state: 'open', open: true, nextOpening: null };
}

function callsAt({ windows }: BoardView, settings: Settings, now: Instant): Call[] {
  return windows
    .filter(({ reserve }) => !reserve)
    .slice(0, SHOWN)
    .map(
      ({ window, queues, zone }, nth): Call => ({
        nr: SHOWN - nth,
        number: numberOf(queues[0] ?? 'A', nth, settings),
        window,
        kind: 'call',
        lang: 'zh-CN',
        at: iso(now - nth * APART),
        zone,
        elsewhere: false,
        live: true,
        collects: false,
      }),
    );
}
const APART = 20_000; // milliseconds: no two of them share the big field

const numberOf = (code: string, nth: number, { queueOf }: Settings): string =>
  `${code}${String(12 + nth).padStart(queueOf.get(code)?.ticket_digits ?? 3, '0')}`;
