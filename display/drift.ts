const RADIUS = 3; // px
const STEPS = 12; // a round, one step a minute

/** Against burn-in: where the whole picture stands in this minute, on a small circle. */
export function drift(steady: number): { readonly x: number; readonly y: number } {
  const angle = ((Math.floor(steady / 60_000) % STEPS) / STEPS) * 2 * Math.PI;
  return { x: Math.round(RADIUS * Math.cos(angle)), y: Math.round(RADIUS * Math.sin(angle)) };
}
