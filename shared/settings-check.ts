import { type NamedThing, noSuch } from './mistakes.ts';
import type { Documents } from './settings.ts';

/** A reference that leads nowhere: the document and JSON path it stands at, and what is wrong. */
export type Mistake = { readonly document: string; readonly path: string; readonly reason: string };

/** What each document for itself cannot know: whether the others have what it speaks of. */
export function checkTogether(all: Documents): Mistake[] {
  const mistakes: Mistake[] = [];
  const zones = new Set(all.hall.zones.map(({ code }) => code));
  const queues = new Set(all.queues.map(({ code }) => code));
  const staff = new Set(all.staff.map(({ id }) => id));
  const departments = new Set(all.departments.map(({ id }) => id));
  const known = (set: ReadonlySet<string>, value: string | null, document: string, path: string, what: NamedThing) => {
    if (value !== null && !set.has(value)) mistakes.push({ document, path, reason: noSuch(what, value) });
  };

  all.hall.home_queues.forEach((code, nth) => {
    known(queues, code, 'hall', `home_queues[${nth}]`, 'queue');
  });
  all.departments.forEach((one, nth) => {
    known(zones, one.zone, 'departments', `[${nth}].zone`, 'zone');
    known(staff, one.chief_representative, 'departments', `[${nth}].chief_representative`, 'staff');
  });
  all.queues.forEach((one, nth) => {
    known(zones, one.zone, 'queues', `[${nth}].zone`, 'zone');
    one.departments.forEach((id, at) => {
      known(departments, id, 'queues', `[${nth}].departments[${at}]`, 'department');
    });
  });
  all.windows.forEach((one, nth) => {
    known(zones, one.zone, 'windows', `[${nth}].zone`, 'zone');
    known(staff, one.post_a, 'windows', `[${nth}].post_a`, 'staff');
    known(staff, one.post_b, 'windows', `[${nth}].post_b`, 'staff');
    one.categories.forEach((code, at) => {
      known(queues, code, 'windows', `[${nth}].categories[${at}]`, 'queue');
    });
    one.second.forEach((code, at) => {
      known(queues, code, 'windows', `[${nth}].second[${at}]`, 'queue');
    });
  });
  all.staff.forEach((one, nth) => {
    known(departments, one.department, 'staff', `[${nth}].department`, 'department');
    known(staff, one.ab_partner, 'staff', `[${nth}].ab_partner`, 'staff');
  });
  const badges = new Set<string>();
  const twice = (document: string, nth: number, badge: string) => {
    const written = badge.toUpperCase(); // as one signs in with it
    if (badges.has(written)) mistakes.push({ document, path: `[${nth}].badge_no`, reason: `${badge} is there twice` });
    badges.add(written);
  };
  all.staff.forEach(({ badge_no }, nth) => {
    twice('staff', nth, badge_no);
  });
  all.leaders.forEach(({ id, badge_no }, nth) => {
    if (badge_no === undefined) return;
    twice('leaders', nth, badge_no);
    if (staff.has(id)) mistakes.push({ document: 'leaders', path: `[${nth}].id`, reason: `${id} is one of the staff` });
  });
  all.matters.forEach((one, nth) => {
    for (const [at, version] of [
      [`[${nth}]`, one] as const,
      ...(one.next ?? []).map((next, ahead) => [`[${nth}].next[${ahead}]`, next] as const),
    ]) {
      known(queues, version.category, 'matters', `${at}.category`, 'queue');
      known(departments, version.department, 'matters', `${at}.department`, 'department');
      const situations = new Set(version.situations?.map(({ id }) => id));
      version.materials.forEach((material, row) => {
        material.situations?.forEach((id, which) => {
          known(situations, id, 'matters', `${at}.materials[${row}].situations[${which}]`, 'situation');
        });
      });
    }
  });
  all.posts.forEach((one, nth) => {
    one.zones.forEach((code, at) => {
      known(zones, code, 'posts', `[${nth}].zones[${at}]`, 'zone');
    });
  });
  for (const table of all.calendar.timetables) {
    for (const { id } of table.sessions) {
      if (!table.ticketing[id]) {
        const nth = all.calendar.timetables.indexOf(table);
        mistakes.push({ document: 'calendar', path: `timetables[${nth}].ticketing`, reason: `the session ${id} has no times for numbers` });
      }
    }
  }
  return mistakes;
}
