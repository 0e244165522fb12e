import type { Paired } from '../ui/device.ts';

/** Which of its pictures a screen shows, and where it looks for it. */
export type Here =
  | { readonly is: 'board'; readonly place: 'board' | `board/${string}` }
  | { readonly is: 'sign'; readonly place: `sign/${string}` }
  | { readonly is: 'pad'; readonly place: `pad/${string}` };

/** What stands in a screen's address goes before what it was registered as. */
export function placeOf(asked: URLSearchParams, device: Pick<Paired, 'kind' | 'zone' | 'window'> | null): Here {
  const own = ['zone', 'window', 'pad'].some((name) => asked.has(name)) ? null : device;
  const pad = asked.get('pad') ?? (own?.kind === 'pad' ? own.window : null);
  const no = asked.get('window') ?? own?.window;
  const zone = asked.get('zone') ?? own?.zone;
  if (pad) return { is: 'pad', place: `pad/${pad}` };
  if (no) return { is: 'sign', place: `sign/${no}` };
  return { is: 'board', place: zone ? `board/${zone}` : 'board' };
}
