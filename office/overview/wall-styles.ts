import { css } from 'lit';

/** `--w` is a pixel of the canvas 1920 × 1080, whatever the wall measures (4K is exactly twice that). */
export const wallStyles = css`
  :host { display: block; height: 100%; background: var(--navy); color: #fff; container-type: size; overflow: hidden; }
  .wall, .coming { --w: min(100cqw / 1920, 100cqh / 1080); font-size: calc(24 * var(--w)); line-height: 1.35; }
  .wall { height: 100%; display: grid; grid-template-rows: calc(88 * var(--w)) minmax(0, 1fr); }
  .coming { height: 100%; display: grid; place-items: center; }
  .soft { color: var(--sky-2); font-weight: 400; }
  header { background: var(--bar); display: flex; align-items: center; gap: calc(24 * var(--w)); padding: 0 calc(40 * var(--w)); white-space: nowrap; }
  .sign { width: calc(56 * var(--w)); height: calc(56 * var(--w)); border-radius: calc(14 * var(--w)); background: #fff; color: var(--blue-7); display: grid; place-items: center; font-size: calc(36 * var(--w)); font-weight: 700; line-height: 1; flex: none; }
  h1 { font-size: calc(36 * var(--w)); font-weight: 700; overflow: hidden; text-overflow: ellipsis; min-width: 0; }
  header p { margin-left: auto; display: flex; gap: calc(36 * var(--w)); color: var(--sky-2); font-size: calc(26 * var(--w)); }
  header p b { color: #fff; }
  time { font-size: calc(56 * var(--w)); font-weight: 700; }
  header button { width: calc(44 * var(--w)); height: calc(44 * var(--w)); border-radius: calc(10 * var(--w)); color: var(--sky-2); font-size: calc(32 * var(--w)); line-height: 1; }
  header button:hover, header button:focus-visible { color: #fff; background: var(--navy-2); outline-color: var(--sky); }
  .lost { color: var(--amber); display: flex; align-items: center; gap: calc(10 * var(--w)); }
  .mark { width: calc(18 * var(--w)); height: calc(18 * var(--w)); flex: none; }
  .news { display: grid; grid-template-rows: calc(196 * var(--w)) minmax(0, 1fr) calc(296 * var(--w)); gap: calc(20 * var(--w)); padding: calc(20 * var(--w)) calc(40 * var(--w)) calc(26 * var(--w)); min-height: 0; }
  .stale .news { filter: grayscale(1) brightness(0.75); }
  .two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: calc(20 * var(--w)); min-height: 0; --chart-title: calc(27 * var(--w)); --chart-pad: calc(22 * var(--w)) calc(28 * var(--w)); --chart-round: calc(18 * var(--w)); --chart-text: calc(24 * var(--w)); }
  .card { background: var(--navy-2); border-radius: calc(18 * var(--w)); padding: calc(22 * var(--w)) calc(28 * var(--w)); min-width: 0; min-height: 0; overflow: hidden; }
  .quiet { grid-column: 1 / -1; display: grid; place-content: center; text-align: center; gap: calc(12 * var(--w)); }
  h2 { font-size: calc(28 * var(--w)); font-weight: 700; display: flex; justify-content: space-between; align-items: baseline; gap: calc(24 * var(--w)); line-height: calc(38 * var(--w)); }
  .quiet h2 { justify-content: center; }
  h2 .soft { font-size: calc(22 * var(--w)); white-space: nowrap; }
  ul { margin-top: calc(8 * var(--w)); display: grid; gap: calc(4 * var(--w)); }
  .none { margin-top: calc(16 * var(--w)); }
  .queues li { display: grid; grid-template-columns: minmax(0, 9fr) calc(56 * var(--w)) minmax(0, 14fr) minmax(calc(210 * var(--w)), 8fr); gap: calc(16 * var(--w)); align-items: center; height: calc(38 * var(--w)); white-space: nowrap; }
  .name { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .queues b { text-align: right; }
  .queues svg:not(.mark) { width: 100%; height: calc(16 * var(--w)); display: block; border-radius: calc(4 * var(--w)); }
  rect { fill: #6fa8e8; }
  .over rect { fill: #ff9b8a; }
  .wait { text-align: right; color: var(--sky-2); display: flex; justify-content: flex-end; align-items: center; gap: calc(8 * var(--w)); }
  .over .wait { color: #ff9b8a; }
  .queues .rest { display: block; line-height: calc(38 * var(--w)); color: var(--sky-2); }
  .todo ul { gap: calc(8 * var(--w)); }
  .todo li { background: var(--navy); border-radius: calc(12 * var(--w)); padding: calc(9 * var(--w)) calc(18 * var(--w)); display: flex; align-items: center; gap: calc(14 * var(--w)); color: #fff; }
  .todo li span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .todo li .mark { color: #ffb35c; }
  .todo .grave .mark { color: #ff9b8a; }
  .more { margin-top: calc(6 * var(--w)); font-size: calc(22 * var(--w)); line-height: calc(28 * var(--w)); }
`;
