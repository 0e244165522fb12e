import type { Department, Queue, Window } from '../../shared/settings.ts';
import type { QueueCode, WindowNo, ZoneCode } from '../../shared/words.ts';

const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ']; // without I and O, which are read as 1 and 0

/** The first letter that no queue has; null when all are taken. */
export const freeLetter = (queues: readonly Pick<Queue, 'code'>[]): QueueCode | null =>
  LETTERS.find((letter) => queues.every(({ code }) => code !== letter)) ?? null;

/** The number after the highest; the first gap when that would be beyond 99; null when all are taken. */
export function freeWindow(windows: readonly Pick<Window, 'no'>[]): WindowNo | null {
  const taken = new Set(windows.map(({ no }) => Number(no)));
  const next = Math.max(0, ...taken) + 1;
  const free = next <= 99 ? next : Array.from({ length: 99 }, (_, nth) => nth + 1).find((no) => !taken.has(no));
  return free === undefined ? null : String(free).padStart(2, '0');
}

/** An id that no row has: 'department', 'department-2'. */
export function freeId(rows: readonly { readonly id: string }[], wanted: string): string {
  const ids = new Set(rows.map(({ id }) => id));
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? wanted : `${wanted}-${nth}`;
    if (!ids.has(id)) return id;
  }
}

/** A queue to be filled in: what every queue has is as the hall's other queues have it. */
export function newQueue(queues: readonly Queue[], zone: ZoneCode): Queue | null {
  const code = freeLetter(queues);
  const like = queues[0];
  return code === null
    ? null
    : {
        code,
        name_zh: '',
        name_en: '',
        departments: [],
        zone,
        ticket_digits: like?.ticket_digits ?? 3,
        quota: {},
        avg_service_minutes: 10,
        alert: like?.alert ?? { waiting_people: 15, waiting_minutes: 30 },
        requires_id: like?.requires_id ?? true,
        one_active_ticket_per_person: true,
        examples_zh: '',
        examples_en: '',
        names: {},
      };
}

/** A window to be filled in, with the next number; nobody serves there yet. */
export function newWindow(windows: readonly Window[], zone: ZoneCode): Window | null {
  const no = freeWindow(windows);
  return no === null
    ? null
    : {
        no,
        name_zh: '',
        name_en: '',
        zone,
        type: 'general',
        departments: [],
        categories: [],
        second: [],
        post_a: '',
        post_b: null,
        priority_window: false,
        low_counter: false,
        tidal: false,
        promise_zh: '',
        promise_en: '',
        status: 'open',
      };
}

export const newDepartment = (departments: readonly Department[], zone: ZoneCode): Department => {
  const id = freeId(departments, 'department');
  return {
    id,
    code: id,
    name_zh: '',
    short_zh: '',
    name_en: '',
    zone,
    consult_phone: '',
    complaint_phone: '',
    chief_representative: null,
  };
};
