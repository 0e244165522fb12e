import { canvas } from './canvas.ts';

/** What a ticket that was brought back has besides numberLook: its state as a mark and a sentence. */
export const foundLook = canvas`
  .round .mark { width: 1em; height: 1em; }
  .round { color: #0f4c9c; }
  .serving .round { color: #0b5c58; }
  .called .round { background: var(--amber); color: #14243a; }
  .missed .round, .over .round { color: #14243a; }
  .got h1 { font-size: 60px; }
  .got h1::first-letter { text-transform: uppercase; }
  .say { flex: 1; min-height: 0; padding: 16px 56px; display: flex; flex-direction: column; justify-content: center; gap: 16px; text-align: center; }
  .say h2 { font-size: 64px; line-height: 1.25; }
  .say h2 b { white-space: nowrap; font-size: 1.35em; }
  .say > p { font-size: 38px; line-height: 1.4; text-wrap: balance; }
  .called .say { background: var(--amber); color: #14243a; }
  .say .where { font-size: 44px; }
  .say .where b { font-size: 56px; }
  .failed { color: var(--verm); font-weight: 700; }
  .scan .quiet, .say .quiet { font-size: 30px; color: var(--ink-2); }
  .after { grid-column: 1 / 3; justify-content: flex-end; }
  footer { grid-template-columns: minmax(0, 1fr) auto minmax(320px, auto); }
  footer.two { grid-template-columns: auto minmax(0, 1fr); }
  footer .main { border: 3px solid var(--blue-7); color: var(--blue-7); flex-direction: column; gap: 0; }
  footer .main small { font-size: 28px; }
  footer .main:disabled { background: var(--mute); border-color: var(--mute); color: var(--ink); }
  .with .say { flex: none; padding: 20px 56px; }
  .with .say h2 { font-size: 52px; }
  .with .say > p { font-size: 34px; }
  .wordy .say h2 { font-size: 52px; }
  .wordy .say > p { font-size: 32px; }
  .wordy.with .say h2 { font-size: 44px; }
  .wordy.with .say > p { font-size: 30px; }
  @container (orientation: portrait) and (max-width: 900px) {
    .got h1 { font-size: 48px; }
    .say, .with .say { padding: 12px 40px; gap: 8px; }
    .say h2, .wordy .say h2 { font-size: 48px; }
    .say > p, .wordy .say > p { font-size: 32px; }
    .with .say h2, .wordy.with .say h2 { font-size: 38px; }
    .with .say > p, .wordy.with .say > p { font-size: 28px; }
    .scan .quiet, .say .quiet { font-size: 28px; }
    footer { grid-template-columns: minmax(0, 1fr) auto minmax(230px, auto); }
    footer.two { grid-template-columns: auto minmax(0, 1fr); }
  }
  @container (orientation: landscape) {
    .after { grid-column: auto; }
    .got { padding-inline-end: 0; }
    .head { justify-content: space-between; }
    .no { margin-block: auto; }
    .say { grid-area: 1 / 2 / 4 / 3; border-inline-start: 4px dashed var(--line); }
    .with .say { grid-area: 2 / 1; padding: 16px 40px; border-inline-start: 0; }
    .with .say h2, .wordy.with .say h2 { font-size: 40px; }
    .with .say > p, .wordy.with .say > p { font-size: 30px; }
    footer { grid-template-columns: minmax(0, 1fr) auto minmax(260px, auto); }
    footer.two { grid-template-columns: auto minmax(0, 1fr); }
  }
  @container (orientation: landscape) and (max-width: 1600px) {
    .got h1 { font-size: 40px; }
    .got { padding-inline-end: 0; }
    .say, .with .say { padding: 8px 28px; gap: 6px; }
    .say h2, .wordy .say h2 { font-size: 48px; }
    .say > p, .wordy .say > p { font-size: 30px; }
    .with .say h2, .wordy.with .say h2 { font-size: 32px; }
    .with .say > p, .wordy.with .say > p, .scan .quiet, .say .quiet { font-size: 28px; line-height: 1.25; }
    footer { grid-template-columns: minmax(0, 1fr) auto minmax(200px, auto); }
    footer.two { grid-template-columns: auto minmax(0, 1fr); }
    footer .main small { font-size: 28px; }
  }
`;
