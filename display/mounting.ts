import type { Mounting } from '../shared/views.ts';
import { ARROWS, BOARD_PRESETS } from '../shared/words.ts';
import { previewed } from '../ui/previewed.ts';

/** How a picture stands once the mounting is taken into account: wider than high, or higher than wide. */
export type Shape = 'lying' | 'upright';

const KEY = 'paihao-mounting';
const TURNS = [0, 90, 180, 270] as const;
const AS_DELIVERED: Mounting = { preset: 'auto', rotate: 0, arrow: 'right', swapDaily: false, volume: 100, inches: null, lastSeat: null };

/** How this screen hung when the hall last said so: it starts without the hall too. */
export function readMounting(): Mounting {
  if (previewed) return AS_DELIVERED; // what a screen keeps in this browser is that screen's
  try {
    return { ...AS_DELIVERED, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return AS_DELIVERED; // no storage, or nothing sensible in it
  }
}

export function keepMounting(mounting: Mounting): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(mounting));
  } catch {
    // no storage: the next heartbeat says it again
  }
}

/** The same with what the address asks for, which goes before what the hall says: `?preset=table&rotate=90&inches=86`, to try a layout. */
export function asAsked(mounting: Mounting, address: string): Mounting {
  const asked = new URLSearchParams(address);
  const inches = Number(asked.get('inches') ?? '');
  return {
    ...mounting,
    preset: BOARD_PRESETS.find((one) => one === asked.get('preset')) ?? mounting.preset,
    rotate: TURNS.find((turn) => String(turn) === asked.get('rotate')) ?? mounting.rotate,
    arrow: ARROWS.find((way) => way === asked.get('arrow')) ?? mounting.arrow,
    inches: inches > 0 ? inches : mounting.inches,
  };
}

/** The shape of a picture on glass of this size, turned by so many degrees. */
export const shapeOf = (width: number, height: number, rotate: Mounting['rotate']): Shape =>
  height > width !== (rotate % 180 !== 0) ? 'upright' : 'lying';

/** Turns the whole page (display.css); every layout asks for the turned shape. */
export function turnPage({ rotate }: Mounting): void {
  const { dataset } = document.documentElement;
  if (rotate === 0) delete dataset.turn;
  else dataset.turn = String(rotate);
}
