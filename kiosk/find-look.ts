import { canvas } from './canvas.ts';

/** The field, what is found, and the twenty-six keys; where there is little height the keys stand in rows of ten. */
export const findLook = canvas`
  .page { height: 100%; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); background: var(--paper); }
  main { min-height: 0; padding: 18px 48px 24px; display: grid; grid-template: auto auto minmax(0, 1fr) auto auto / minmax(0, 1fr); gap: 14px; }
  .how { font-size: 30px; line-height: 1.4; color: var(--ink-2); text-wrap: balance; }
  .how b { color: var(--ink); white-space: nowrap; }
  .field { height: 116px; padding: 0 32px; background: var(--card); border: 4px solid var(--blue-7); border-radius: 24px; display: flex; align-items: center; gap: 24px; min-width: 0; }
  .field .icon { font-size: 48px; color: var(--blue-7); }
  .typed { flex: 1; min-width: 0; font-size: 60px; line-height: 1.2; font-weight: 700; letter-spacing: .08em; white-space: nowrap; direction: ltr; text-align: start; }
  .typed.long { font-size: 40px; }
  .typed::after { content: ""; display: inline-block; width: 4px; height: 1em; margin-inline-start: 8px; background: var(--blue-7); vertical-align: -.12em; }
  .field small { font-size: 30px; color: var(--ink-2); white-space: nowrap; }
  ol { min-height: 0; display: grid; grid-template: repeat(5, minmax(0, 132px)) / minmax(0, 1fr); gap: 12px; }
  .turn { min-height: 88px; display: flex; justify-content: center; }
  page-keys { --page-key: 88px; }
  .empty { align-self: center; display: flex; flex-direction: column; align-items: center; gap: 40px; padding: 0 80px; font-size: 40px; line-height: 1.5; text-align: center; text-wrap: balance; color: var(--ink-2); }
  .empty .key { min-width: 420px; }
  .start { min-height: 0; display: flex; flex-direction: column; gap: 20px; align-self: stretch; justify-content: center; }
  .start p { font-size: 32px; line-height: 1.4; color: var(--ink-2); text-align: center; text-wrap: balance; }
  .events { min-height: 0; display: grid; grid-template: repeat(2, minmax(0, 240px)) / repeat(4, minmax(0, 1fr)); gap: 20px; }
  .event { min-height: 0; height: 100%; padding: 0 8px; overflow: hidden; font-size: max(28px, 44px * var(--fit)); }
  .en .event { font-size: max(28px, 34px * var(--fit)); }
  .en .events { grid-template: repeat(4, minmax(0, 128px)) / repeat(2, minmax(0, 1fr)); gap: 16px 20px; }
  .pad { direction: ltr; display: grid; grid-template: repeat(4, 112px) / repeat(7, minmax(0, 1fr)); gap: 14px; }
  .pad .key { min-height: 0; padding: 0; font-size: 52px; }
  .pad .blue { font-size: max(28px, 36px * var(--fit)); overflow: hidden; }
  /* Their words for deleting want more room than a letter: three places each, in a row of eight. */
  .en .pad { grid-template-columns: repeat(8, minmax(0, 1fr)); }
  .en .pad .blue { grid-column: span 3; }
  @media (orientation: landscape) {
    main { padding: 18px 40px 20px; grid-template: auto auto minmax(0, 1fr) 88px / minmax(0, 1fr) minmax(0, 1fr); gap: 14px 40px; }
    .how { grid-area: 1 / 1; }
    .field { grid-area: 2 / 1; height: 104px; }
    .pad { grid-area: 3 / 1 / 5 / 2; grid-template-rows: repeat(4, minmax(0, 1fr)); }
    ol, .empty { grid-area: 1 / 2 / 4 / 3; }
    .start { grid-area: 1 / 2 / 5 / 3; }
    .events, .en .events { grid-template: repeat(4, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); flex: 1; gap: 16px; }
    .empty { padding: 0 40px; }
    .turn { grid-area: 4 / 2; }
  }
  @container style(--low: 1) {
    main { padding: 16px 48px; gap: 12px; grid-template: 96px minmax(0, 1fr) auto / minmax(0, 1fr) auto; }
    .how, .start p { display: none; }
    .field { grid-area: 1 / 1; height: 96px; }
    main:not(:has(.turn)) > .field { grid-column-end: 3; }
    .turn { grid-area: 1 / 2; min-height: 0; align-items: center; }
    ol, .empty, .start { grid-area: 2 / 1 / 3 / 3; }
    ol { grid-template-rows: repeat(3, minmax(0, 132px)); }
    .events, .en .events { grid-template: repeat(2, minmax(0, 1fr)) / repeat(4, minmax(0, 1fr)); flex: 1; gap: 16px; }
    .pad, .en .pad { grid-area: 3 / 1 / 4 / 3; grid-template: repeat(3, 96px) / repeat(10, minmax(0, 1fr)); gap: 10px; }
    .pad .key { font-size: 46px; }
    .pad .blue, .en .pad .blue { grid-column: span 2; font-size: max(28px, 34px * var(--fit)); }
  }
  @container style(--large: 1) {
    main { padding: 12px 36px; gap: 12px; grid-template: auto 92px minmax(0, 1fr) auto / minmax(0, 1fr) auto; }
    .how { grid-area: 1 / 1 / 2 / 3; font-size: 28px; }
    .field { grid-area: 2 / 1; height: 92px; padding: 0 20px; gap: 16px; }
    main:not(:has(.turn)) > .field { grid-column-end: 3; }
    .typed { font-size: 50px; }
    .typed.long { font-size: 30px; letter-spacing: 0; }
    .field small { display: none; }
    .turn { grid-area: 2 / 2; min-height: 0; align-items: center; }
    ol, .empty, .start { grid-area: 3 / 1 / 4 / 3; }
    ol { grid-template-rows: repeat(4, minmax(0, 140px)); }
    .empty { padding: 0 32px; font-size: 36px; gap: 24px; }
    .events, .en .events { grid-template: repeat(4, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); flex: 1; gap: 12px; }
    .event { font-size: max(28px, 42px * var(--fit)); }
    .start p { font-size: 30px; }
    .start { gap: 12px; }
    .pad { grid-area: 4 / 1 / 5 / 3; grid-template-rows: repeat(4, 92px); gap: 12px; }
    .pad .key { font-size: 46px; }
    .pad .blue { font-size: max(28px, 32px * var(--fit)); }
    page-keys { --page-key: 84px; }
    @container style(--low: 1) {
      main { padding: 10px 36px; gap: 10px; grid-template: 80px minmax(0, 1fr) auto / minmax(0, 1fr) auto; }
      .field { grid-area: 1 / 1; height: 80px; }
      .turn { grid-area: 1 / 2; }
      ol, .empty, .start { grid-area: 2 / 1 / 3 / 3; }
      ol { grid-template-rows: repeat(2, minmax(0, 140px)); gap: 10px; }
      .events, .en .events { grid-template: repeat(2, minmax(0, 1fr)) / repeat(4, minmax(0, 1fr)); gap: 10px; }
      .pad, .en .pad { grid-area: 3 / 1 / 4 / 3; grid-template: repeat(3, 76px) / repeat(10, minmax(0, 1fr)); gap: 8px; }
      .pad .key { font-size: 40px; border-radius: 16px; }
      .pad .blue, .en .pad .blue { grid-column: span 2; font-size: max(28px, 32px * var(--fit)); }
      page-keys { --page-key: 76px; }
    }
    @media (orientation: landscape) {
      main { padding: 12px 32px; grid-template: 80px minmax(0, 1fr) 76px / minmax(0, 1fr) minmax(0, 1fr); gap: 12px 28px; }
      .how { display: none; }
      .field, main:not(:has(.turn)) > .field { grid-area: 1 / 1; height: 80px; }
      .pad { grid-area: 2 / 1 / 4 / 2; grid-template-rows: repeat(4, minmax(0, 1fr)); }
      ol, .empty { grid-area: 1 / 2 / 3 / 3; }
      ol { grid-template-rows: repeat(3, minmax(0, 1fr)); }
      .start { grid-area: 1 / 2 / 4 / 3; }
      .turn { grid-area: 3 / 2; }
      page-keys { --page-key: 72px; }
    }
  }
`;
