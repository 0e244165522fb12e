import type { LitElement } from 'lit';
import type { RosterPlace } from '../../shared/roster-edits.ts';

const FAR = 6; // px: a finger that moves less has only touched

/** Takes somebody from one place to another with mouse, pen or finger; `put` is told where they were let go. */
export function dragging(host: LitElement, put: (from: RosterPlace, to: RosterPlace) => void) {
  const chipAt = ({ clientX, clientY }: PointerEvent): HTMLElement | null =>
    (host.shadowRoot?.elementFromPoint(clientX, clientY)?.closest('.chip') as HTMLElement | null | undefined) ?? null;

  function down(event: PointerEvent): void {
    const chip = (event.target as Element).closest<HTMLElement>('.chip');
    if (!chip || event.button !== 0 || chip.classList.contains('empty')) return;
    let over: HTMLElement | null = null;
    let far = false;
    const mark = (next: HTMLElement | null) => {
      over?.classList.remove('over');
      over = next;
      over?.classList.add('over');
    };
    const move = (now: PointerEvent) => {
      far ||= Math.hypot(now.clientX - event.clientX, now.clientY - event.clientY) > FAR;
      if (far) mark(chipAt(now));
    };
    const end = (now: PointerEvent) => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      const to = now.type === 'pointerup' && far ? chipAt(now) : null;
      mark(null);
      if (to && to !== chip) put(placeOf(chip), placeOf(to));
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  }
  return { down };
}

/** The place that a chip stands for. */
export const placeOf = ({ dataset }: HTMLElement): RosterPlace => ({
  day: dataset['day'] ?? '',
  role: (dataset['role'] ?? 'leader') as RosterPlace['role'],
  nth: Number(dataset['nth'] ?? 0),
});
