import type { BoardView, Mounting } from '../../shared/views.ts';
import type { Day } from '../../shared/words.ts';
import type { Shape } from '../mounting.ts';

/** The layouts of a board (SCREENS 2): hero and rows, all windows in a table, the windows of one zone upright, or one line of text. */
export type Layout = 'calls' | 'table' | 'zone' | 'led';

const MANY = 16; // windows: more than that are looked up in a table
const LARGE = 75; // inches: what a table can be read from across a hall

/** Which layout a board takes. `zone` is for one zone and upright; everywhere else it is `calls` with the zone's calls. */
export function layoutOf(
  { preset, inches }: Pick<Mounting, 'preset' | 'inches'>,
  { zone, windows }: Pick<BoardView, 'zone' | 'windows'>,
  shape: Shape,
): Layout {
  if (preset === 'led' || preset === 'table') return preset;
  if (preset === 'calls') return 'calls';
  if (shape === 'upright' && zone !== null) return 'zone';
  const large = inches !== null && inches >= LARGE;
  return preset === 'auto' && zone === null && shape === 'lying' && windows.length > MANY && large ? 'table' : 'calls';
}

/** Whether the light and the dark half of a board stand in each other's place on this day. */
export const isSwapped = ({ swapDaily }: Pick<Mounting, 'swapDaily'>, day: Day): boolean =>
  swapDaily && Math.floor(Date.parse(day) / 86_400_000) % 2 !== 0;
