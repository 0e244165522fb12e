import { canvas } from './canvas.ts';

/** The page of one service (SCREENS 1.3): without a reader its field is left out, and the keys move up. */
export const confirmLook = canvas`
  .page { height: 100%; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); background: var(--paper); }
  main { min-height: 0; padding: 36px 48px 32px; display: grid; gap: 28px;
    grid-template: minmax(0, 260fr) max-content minmax(0, 260fr) minmax(0, 190fr) minmax(0, 170fr) / minmax(0, 1fr); }
  .about { min-height: 0; overflow: hidden; display: flex; flex-direction: column; justify-content: center; gap: 10px; }
  .name { font-size: max(36px, 64px * var(--fit)); line-height: 1.25; font-weight: 700; overflow-wrap: anywhere; }
  .live { font-size: max(30px, 44px * var(--fit)); line-height: 1.3; color: var(--blue-7); }
  .place { display: flex; align-items: center; gap: 16px; font-size: max(28px, 36px * var(--fit)); line-height: 1.3; }
  .place .icon { font-size: 44px; color: var(--blue-7); }
  .card-here { min-height: 0; overflow: hidden; display: flex; flex-direction: column; justify-content: center; gap: 24px; padding: 6px 0; }
  .shown { border: 4px dashed var(--blue-7); border-radius: 28px; background: var(--blue-50); padding: 28px 36px; }
  .say { display: flex; align-items: center; gap: 28px; }
  .say .icon { font-size: 104px; color: var(--blue-7); }
  .say b { display: block; font-size: max(30px, 44px * var(--fit)); line-height: 1.3; text-wrap: balance; }
  .say small { display: block; margin-top: 10px; font-size: max(28px, 30px * var(--fit)); line-height: 1.4; text-wrap: balance; }
  .typed { display: flex; align-items: center; gap: 24px; }
  .type { flex: none; min-height: 120px; padding: 0 28px; background: var(--card); max-width: 60%; }
  .shown .type { max-width: none; flex: 1; }
  .shown .why { display: none; }
  .why { flex: 1; font-size: max(28px, 30px * var(--fit)); line-height: 1.4; color: var(--ink-2); text-wrap: balance; }
  .key.big, .key.first, .key.papers { min-height: 0; overflow: hidden; }
  .big { font-size: max(36px, 56px * var(--fit)); line-height: 1.2; }
  .big small { font-size: max(28px, 36px * var(--fit)); }
  .first { font-size: max(30px, 44px * var(--fit)); }
  .first small { font-size: max(28px, 30px * var(--fit)); color: var(--ink); text-wrap: balance; }
  .key[data-fit='3'] small, .key[data-fit='4'] small, .key[data-fit='5'] small { display: none; }
  .key[data-fit='4'] .icon, .key[data-fit='5'] .icon { display: none; }
  @media (orientation: landscape) {
    main { padding: 32px 40px; grid-template: minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr) / minmax(0, 1fr) 720px; gap: 24px 48px; }
    .about { grid-area: 1 / 1; gap: 14px; }
    .card-here { grid-area: 2 / 1 / 4 / 2; }
    .big { grid-area: 1 / 2; font-size: max(36px, 72px * var(--fit)); }
    .first { grid-area: 2 / 2; }
    .papers { grid-area: 3 / 2; }
  }
  @container style(--low: 1) {
    main { padding: 20px 48px; gap: 16px 20px; grid-template: minmax(0, 140fr) max-content minmax(0, 170fr) minmax(0, 128fr) / minmax(0, 1fr) minmax(0, 1fr); }
    .about, .card-here, .big { grid-column: 1 / 3; }
    .about { gap: 2px; }
    .name { font-size: max(36px, 52px * var(--fit)); }
    .live { font-size: max(30px, 36px * var(--fit)); }
    .place { font-size: max(28px, 30px * var(--fit)); }
    .card-here.shown { flex-direction: row; align-items: center; padding: 16px 24px; }
    .card-here.shown .say { flex: 1; }
    .card-here.shown .say .icon { font-size: 72px; }
    .card-here.shown .say b { font-size: max(30px, 34px * var(--fit)); }
    .card-here.shown .type { flex: none; width: 280px; padding: 0 12px; }
    .card-here.shown .type .icon { display: none; }
    .type { min-height: 100px; }
    .first, .papers { padding: 0 16px; font-size: max(28px, 36px * var(--fit)); }
  }
  @container style(--large: 1) {
    main { padding: 18px 36px; gap: 16px; grid-template-rows: minmax(0, 220fr) max-content minmax(0, 190fr) minmax(0, 160fr) minmax(0, 110fr); }
    .about { gap: 6px; }
    .name { font-size: max(36px, 55px * var(--fit)); }
    .live { font-size: max(30px, 38px * var(--fit)); }
    .place { font-size: max(28px, 32px * var(--fit)); }
    .shown { padding: 20px 24px; }
    .say .icon { font-size: 72px; }
    .say b { font-size: max(30px, 36px * var(--fit)); }
    .say small, .why { font-size: 28px; }
    .type { min-height: 92px; padding: 0 18px; }
    .type .icon { display: none; }
    .big { font-size: max(36px, 60px * var(--fit)); }
    .big small { font-size: max(28px, 34px * var(--fit)); }
    .first small { font-size: 28px; }
    @container style(--low: 1) {
      main { padding: 10px 36px; gap: 10px 14px; grid-template: minmax(0, 110fr) max-content minmax(0, 130fr) minmax(0, 110fr) / minmax(0, 1fr) minmax(0, 1fr); }
      .name { font-size: max(34px, 40px * var(--fit)); }
      .live { font-size: max(28px, 32px * var(--fit)); }
      .place { display: none; }
      .card-here.shown { padding: 10px 16px; gap: 14px; }
      .card-here.shown .say .icon { display: none; }
      .card-here.shown .say b { font-size: 30px; }
      .card-here.shown .type { width: 220px; }
      .type { min-height: 80px; }
      .first small { display: none; }
    }
    @media (orientation: landscape) {
      main { padding: 16px 32px; gap: 14px 32px; grid-template: minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr) / minmax(0, 1fr) 600px; }
      .about { gap: 4px; }
      .card-here { gap: 14px; }
      .name { font-size: max(36px, 50px * var(--fit)); }
      .live { font-size: max(30px, 36px * var(--fit)); }
      .say .icon { font-size: 60px; }
    }
  }
`;
