import type { SetUpNow } from '../../shared/set-up-views.ts';
import type { Calendar, Hall } from '../../shared/settings.ts';

/** The documents that a guided set-up asks about, and those of them that a step changes, whole. */
export type SetUpDocuments = Pick<SetUpNow, 'hall' | 'calendar' | 'departments' | 'queues' | 'windows' | 'staff'>;
export type Changes = Partial<SetUpDocuments>;

/** A row of a quick list as it is written: `was` is the key that it came with, empty for a new one. */
export type Row = { readonly was: string; readonly [field: string]: string | readonly string[] };
export const textOf = (row: Row, field: string): string => {
  const value = row[field];
  return typeof value === 'string' ? value.trim() : '';
};
const listOf = (row: Row, field: string): readonly string[] => {
  const value = row[field];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};
/** What English screens show until somebody gives an English name: the Chinese. */
const english = (name: string, before: { name_zh: string; name_en: string } | undefined): string =>
  before && before.name_zh === name ? before.name_en : before && before.name_en !== before.name_zh ? before.name_en : name;

/** The first of `prefix1`, `prefix2` … that nobody has. */
function freeId(prefix: string, taken: ReadonlySet<string>): string {
  let nth = 1;
  while (taken.has(`${prefix}${nth}`)) nth += 1;
  return `${prefix}${nth}`;
}

// —— departments ————————————————————————————————————————————————————————————————————————————————————————

export const departmentRows = ({ departments }: SetUpDocuments): Row[] =>
  departments.map(({ id, name_zh, short_zh, zone, consult_phone }) => ({ was: id, name_zh, short_zh, zone, consult_phone }));

/** `others`: documents whose ids are no more free for a new row either. */
export function departmentsFrom(rows: readonly Row[], now: SetUpDocuments, others = now): Changes {
  const { departments, hall, queues, windows, staff } = now;
  const taken = new Set([...departments, ...others.departments].map(({ id }) => id));
  const next = rows.map((row) => {
    const before = departments.find(({ id }) => id === row.was);
    const name = textOf(row, 'name_zh');
    const id = before?.id ?? freeId('bm', taken);
    taken.add(id);
    const phone = textOf(row, 'consult_phone') || hall.phones.consult;
    return {
      ...(before ?? { id, code: id.toUpperCase(), complaint_phone: hall.phones.complaint, chief_representative: null }),
      name_zh: name,
      short_zh: textOf(row, 'short_zh') || name.slice(0, 6),
      name_en: english(name, before),
      zone: textOf(row, 'zone') || (hall.zones[0]?.code ?? 'A'),
      consult_phone: phone,
    };
  });
  const left = new Set(next.map(({ id }) => id));
  const first = next[0]?.id;
  if (departments.every(({ id }) => left.has(id)) || !first) return { departments: next };
  // What belonged to one that is gone belongs to the first from now on, so that nothing speaks of what is not there.
  const kept = (ids: readonly string[]) => [...new Set(ids.map((id) => (left.has(id) ? id : first)))];
  return {
    departments: next,
    queues: queues.map((one) => ({ ...one, departments: kept(one.departments) })),
    windows: windows.map((one) => ({ ...one, departments: kept(one.departments) })),
    staff: staff.map((one) => ({ ...one, department: left.has(one.department) ? one.department : first })),
  };
}

// —— queues —————————————————————————————————————————————————————————————————————————————————————————————

export const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];
export const queueRows = ({ queues }: SetUpDocuments): Row[] =>
  queues.map(({ code, name_zh, avg_service_minutes, departments }) => ({
    was: code,
    code,
    name_zh,
    minutes: String(avg_service_minutes),
    department: departments[0] ?? '',
  }));

export function queuesFrom(rows: readonly Row[], { queues, hall, windows, departments, calendar }: SetUpDocuments): Changes {
  const sessions = calendar.timetables[0]?.sessions.map(({ id }) => id) ?? [];
  const next = rows.map((row) => {
    const before = queues.find(({ code }) => code === row.was);
    const name = textOf(row, 'name_zh');
    const department = departments.find(({ id }) => id === textOf(row, 'department')) ?? departments[0];
    const others = before?.departments.filter((id) => id !== before.departments[0]) ?? [];
    return {
      ...(before ?? {
        ticket_digits: 3,
        quota: Object.fromEntries(sessions.map((id) => [id, 100])),
        alert: { waiting_people: 15, waiting_minutes: 30 },
        requires_id: false,
        one_active_ticket_per_person: true,
        examples_zh: '',
        examples_en: '',
        names: {},
        zone: department?.zone ?? hall.zones[0]?.code ?? 'A',
      }),
      code: textOf(row, 'code'),
      name_zh: name,
      name_en: english(name, before),
      departments: department ? [department.id, ...others.filter((id) => id !== department.id)] : others,
      avg_service_minutes: Number(textOf(row, 'minutes')) || 10,
    };
  });
  const renamed = new Map(rows.map((row) => [row.was, textOf(row, 'code')]));
  const first = next[0]?.code ?? '';
  const codes = (list: readonly string[]) => list.flatMap((code) => renamed.get(code) ?? []);
  const fresh = rows.flatMap((row) => (row.was === '' ? [textOf(row, 'code')] : []));
  const ranks = windows.map((one) => {
    const categories = codes(one.categories);
    return { ...one, categories: categories.length > 0 ? categories : [first], second: codes(one.second) };
  });
  const home = [...codes(hall.home_queues), ...fresh];
  const same = JSON.stringify([home, ranks]) === JSON.stringify([hall.home_queues, windows]);
  return same ? { queues: next } : { queues: next, hall: { ...hall, home_queues: home }, windows: ranks };
}

// —— windows ————————————————————————————————————————————————————————————————————————————————————————————

export const windowRows = ({ windows }: SetUpDocuments): Row[] =>
  windows.map(({ no, categories, post_a }) => ({ was: no, no, queues: categories, post_a }));

export function windowsFrom(rows: readonly Row[], { windows, queues, staff, hall }: SetUpDocuments): Changes {
  const next = rows.map((row) => {
    const before = windows.find(({ no }) => no === row.was);
    const codes = listOf(row, 'queues').filter((code) => queues.some((one) => one.code === code)); // in their order: it is the window's
    const first = queues.find(({ code }) => code === codes[0]);
    const name = `${(first?.name_zh ?? '').replace(/窗口$/, '')}窗口`;
    return {
      ...(before ?? {
        name_zh: name,
        name_en: first && first.name_en !== first.name_zh ? `${first.name_en} window` : name,
        zone: first?.zone ?? hall.zones[0]?.code ?? 'A',
        type: 'general' as const,
        departments: first?.departments ?? [],
        post_b: null,
        second: [],
        priority_window: false,
        low_counter: false,
        tidal: false,
        promise_zh: '',
        promise_en: '',
        status: 'open' as const,
      }),
      no: textOf(row, 'no').padStart(2, '0'),
      categories: codes,
      post_a: textOf(row, 'post_a') || (staff[0]?.id ?? ''),
    };
  });
  return { windows: next.map((one) => ({ ...one, second: one.second.filter((code) => !one.categories.includes(code)) })) };
}

// —— staff ——————————————————————————————————————————————————————————————————————————————————————————————

/** What a quick list can say of somebody's work: a clerk, a guide, whoever sees to the whole hall. */
export const QUICK_ROLES = ['window', 'guide', 'supervisor', 'backoffice', 'agent', 'leader', 'director', 'admin'] as const;
export const staffRows = ({ staff, windows }: SetUpDocuments): Row[] =>
  staff.map(({ id, name, badge_no, role }) => ({
    was: id,
    name,
    badge_no,
    role,
    window: windows.find(({ post_a }) => post_a === id)?.no ?? '',
  }));

/** `others` as for departments. */
export function staffFrom(rows: readonly Row[], now: SetUpDocuments, others = now): Changes {
  const { staff, windows, departments } = now;
  const taken = new Set([...staff, ...others.staff].map(({ id }) => id));
  const people = rows.map((row) => {
    const before = staff.find(({ id }) => id === row.was);
    const id = before?.id ?? freeId('P', taken);
    taken.add(id);
    const window = windows.find(({ no }) => no === textOf(row, 'window'));
    return {
      ...(before ?? {
        photo_agreed: false,
        roles: [],
        post_zh: '',
        chief_representative: false,
        ab_partner: null,
        department: window?.departments[0] ?? departments[0]?.id ?? '',
      }),
      id,
      name: textOf(row, 'name'),
      badge_no: textOf(row, 'badge_no'),
      role: QUICK_ROLES.find((role) => role === textOf(row, 'role')) ?? 'window',
    };
  });
  const left = new Set(people.map(({ id }) => id));
  const kept = (id: string | null) => (id !== null && left.has(id) ? id : null);
  const seats = new Map(
    rows.flatMap((row, nth) => (textOf(row, 'window') ? [[textOf(row, 'window'), people[nth]?.id ?? ''] as const] : [])),
  );
  return {
    staff: people.map((one) => ({ ...one, ab_partner: kept(one.ab_partner) })),
    windows: windows.map((one) => {
      const post_a = seats.get(one.no) ?? kept(one.post_a) ?? people[0]?.id ?? '';
      const post_b = kept(one.post_b);
      return { ...one, post_a, post_b: post_b === post_a ? null : post_b };
    }),
    departments: departments.map((one) => ({ ...one, chief_representative: kept(one.chief_representative) })),
  };
}

// —— name and hours —————————————————————————————————————————————————————————————————————————————————————

export type NameForm = { readonly name_zh: string; readonly name_en: string; readonly consult: string; readonly complaint: string };
export type Hours = { readonly table: number; readonly session: number; readonly open: string; readonly close: string };

export const nameForm = ({ hall }: SetUpDocuments): NameForm => ({
  name_zh: hall.name_zh,
  name_en: hall.name_en === hall.name_zh ? '' : hall.name_en,
  consult: hall.phones.consult,
  complaint: hall.phones.complaint,
});
export const hoursForm = ({ calendar }: SetUpDocuments): Hours[] =>
  calendar.timetables.flatMap(({ sessions }, table) => sessions.map(({ open, close }, session) => ({ table, session, open, close })));

export function nameFrom(form: NameForm, hours: readonly Hours[], { hall, calendar }: SetUpDocuments): Changes {
  const name_zh = form.name_zh.trim();
  const named: Hall = {
    ...hall,
    name_zh,
    name_en: form.name_en.trim() || name_zh,
    phones: { ...hall.phones, consult: form.consult.trim(), complaint: form.complaint.trim() },
  };
  return {
    hall: named,
    calendar: {
      ...calendar,
      timetables: calendar.timetables.map((one, table) =>
        withHours(
          one,
          hours.filter((of) => of.table === table),
        ),
      ),
    },
  };
}

/** A time as it is written on a keyboard, as a clock has it: 830, 8：30 and 08.30 are 08:30. What is none stays as it is, and is refused with its place. */
export function clockIn(typed: string): string {
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2})[\s:：.]?(\d{2})\s*$/.exec(typed) ?? [];
  return minutes ? `${hours.padStart(2, '0')}:${minutes}` : typed.trim();
}

/** The sessions anew; numbers begin and end as long before and after as they did. */
function withHours(table: Calendar['timetables'][number], hours: readonly Hours[]): Calendar['timetables'][number] {
  const ticketing = { ...table.ticketing };
  const sessions = table.sessions.map((session, nth) => {
    const { open = session.open, close = session.close } = hours.find((of) => of.session === nth) ?? {};
    const times = ticketing[session.id];
    if (times) {
      const start = moved(times.start, minutesOf(open) - minutesOf(session.open));
      ticketing[session.id] = { ...times, start, stop: moved(times.stop, minutesOf(close) - minutesOf(session.close)) };
    }
    return { ...session, open, close };
  });
  return { ...table, sessions, ticketing };
}
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const moved = (clock: string, by: number): string => {
  if (Number.isNaN(by)) return clock; // no time was written: that is refused with its place
  const minutes = Math.min(Math.max(minutesOf(clock) + by, 0), 24 * 60 - 1);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
