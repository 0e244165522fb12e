import { canvas } from './canvas.ts';

/** The one-time notification, as in mockups/kiosk-notice. What each `data-fit` is stands at the box that has it. */
export const checklistLook = canvas`
  .page { position: relative; height: 100%; display: flex; flex-direction: column; background: var(--paper); }
  .page > * { flex: none; }
  .page > ol, .page > .nothing { flex: 1 1 0; }
  .empty { flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 56px; padding: 0 120px; font-size: 48px; line-height: 1.5; text-align: center; }
  .empty .key { min-width: 520px; height: 160px; }

  .top { padding: 28px 48px 24px; background: var(--card); border-bottom: 2px solid var(--line); display: flex; flex-wrap: wrap; gap: 0 24px; }
  .kick { flex: 1 1 260px; align-self: center; font-size: 28px; line-height: 1.4; color: var(--blue-7); font-weight: 700; display: flex; gap: 0 28px; flex-wrap: wrap; }
  .aids { display: flex; gap: 20px; }
  .aids .key { min-height: 88px; height: 88px; font-size: 36px; font-weight: 500; gap: 10px; white-space: nowrap; }
  .aids .aloud[aria-pressed="true"] { background: var(--blue-7); border-color: var(--blue-7); color: var(--on-blue); }
  help-key { height: 88px; }
  h1, .chips, .feeline, .tick-how { flex: 0 0 100%; grid-column: 1 / -1; }
  h1 { font: 700 56px/1.25 var(--serif); margin-top: 10px; padding-bottom: .15em; max-height: 2.7em; overflow: hidden; } /* its signs are higher than its lines */
  h1[data-fit="1"] { font-size: 48px; } h1[data-fit="2"] { font-size: 40px; } h1[data-fit="3"], h1[data-fit="cut"] { font-size: 36px; }
  h1[data-fit="cut"] { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
  .chips { display: flex; flex-wrap: wrap; gap: 10px 16px; margin-top: 14px; }
  .chips li { line-height: 56px; padding: 0 20px; border-radius: 12px; font-size: 30px; background: var(--blue-50); color: var(--blue-7); white-space: nowrap; }
  .chips .fee { background: var(--verm-50); color: var(--verm); font-weight: 700; }
  .feeline { margin-top: 10px; font-size: 28px; line-height: 1.4; font-weight: 700; color: var(--verm); }
  .tick-how { font-size: 32px; line-height: 1.4; color: var(--ink-2); margin-top: 8px; }

  situation-pills { padding: 24px 48px 0; }
  ol { min-height: 0; padding: 20px 48px 0; display: grid; grid-template: repeat(6, minmax(0, 184px)) / minmax(0, 1fr); gap: 14px; align-content: start; }
  ol li { min-height: 0; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); }
  .row { min-height: 0; height: 100%; overflow: hidden; padding: 6px 30px; border: 2px solid var(--line); border-radius: 24px; background: var(--card); outline-offset: -5px;
    display: grid; grid-template-columns: 72px minmax(0, 1fr) auto; gap: 24px; align-items: center; text-align: start; }
  .off { background: color-mix(in srgb, var(--mute) 50%, var(--card)); }
  .reading { background: var(--blue-50); border: 5px solid var(--blue-7); padding: 3px 27px; }
  .disc { width: 72px; height: 72px; border-radius: 50%; border: 3px solid var(--blue-7); color: var(--blue-7); display: grid; place-items: center; font-size: 36px; font-weight: 700; line-height: 1; }
  .off .disc { border-color: var(--edge); color: var(--ink-2); }
  .text > span { display: block; }
  .n { font-size: 40px; line-height: 1.3; font-weight: 700; text-wrap: balance; }
  .h { font-size: 28px; line-height: 1.35; text-wrap: pretty; color: var(--ink-2); margin-top: 2px; }
  .row[data-fit] .like { display: none; }
  .row[data-fit="2"] .n { font-size: 36px; line-height: 1.25; } .row[data-fit="3"] .n { font-size: 32px; line-height: 1.2; }
  .row[data-fit="3"] .h { line-height: 1.2; margin: 0; }
  .row:is([data-fit="4"], [data-fit="5"], [data-fit="cut"]) .n { font-size: 28px; line-height: 1.2; }
  .row:is([data-fit="4"], [data-fit="5"], [data-fit="cut"]) .h { line-height: 1.15; margin: 0; }
  .row:is([data-fit="5"], [data-fit="cut"]) .h:has(+ .when) { display: none !important; } /* the case says more than the form */
  .row[data-fit="cut"] .n { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; padding-bottom: .12em; margin-bottom: -.12em; /* room for the tails of letters */ }
  .row[data-fit="cut"] .h:not(.like) { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; padding-bottom: .12em; margin-bottom: -.12em; }
  .tag { min-width: 144px; }
  .has { background: var(--teal-50); }
  .tick b { min-width: 150px; font-size: 34px; text-align: center; color: var(--ink-2); }
  .tick.has b { color: var(--teal); }
  .box { width: 72px; height: 72px; border: 3px solid var(--edge); border-radius: 16px; background: var(--card); display: grid; place-items: center; font-size: 52px; color: var(--teal); }
  .nothing { display: grid; place-content: center; font-size: 64px; font-weight: 700; text-align: center; }

  .sum { padding: 10px 48px; min-height: 108px; display: flex; align-items: center; gap: 16px; }
  .plain { min-height: 88px; padding: 0 22px; gap: 10px; font-size: 32px; color: var(--blue-7); }
  .plain .icon { font-size: 36px; }
  .said { flex: 1; min-width: 0; max-height: 108px; padding-block: 6px; overflow: hidden; font-size: 32px; line-height: 1.3; text-align: end; text-wrap: balance; }
  .said[data-fit="1"] { font-size: 28px; line-height: 1.25; }
  .said .few, .said[data-fit="2"] .all, .said[data-fit="cut"] .all { display: none; }
  .said[data-fit="2"] .few, .said[data-fit="cut"] .few { display: inline; }
  .said[data-fit="2"] { font-size: 28px; line-height: 1.2; } .said[data-fit="cut"] { display: none; }
  page-keys { flex: none; margin-inline-start: auto; --page-key: 88px; }

  .foot { display: grid; grid-template: 200px / auto auto minmax(0, 1fr); padding: 16px 48px 18px; gap: 16px; }
  .foot .key { height: auto; min-height: 88px; min-width: 0; padding: 0 20px; font-size: max(28px, 36px * var(--fit)); gap: 12px; }
  .take .key:is([data-fit='3'], [data-fit='4'], [data-fit='5']) .icon { display: none; }
  .foot .key .icon { font-size: 40px; }
  .foot .back { min-width: 190px; }
  .foot .back:dir(rtl) .icon { transform: scaleX(-1); }
  .foot .take { display: grid; grid-auto-rows: minmax(0, 1fr); gap: 12px; width: 290px; }
  .foot .grow { font-size: 42px; overflow: hidden; }
  .foot .grow[data-fit="1"] { font-size: 36px; } .foot .grow[data-fit="2"], .foot .grow[data-fit="cut"] { font-size: 30px; line-height: 1.15; }
  .foot help-key { height: auto; }
  .turning { width: 40px; height: 40px; border: 5px solid currentColor; border-inline-start-color: transparent; border-radius: 50%; animation: turn 1s linear infinite; }
  @keyframes turn { to { transform: rotate(1turn); } }

  @container style(--large: 1) {
    .top { padding: 20px 40px 16px; }
    .kick { flex-basis: 200px; }
    .aids { gap: 12px; }
    .aids .key { font-size: 28px; padding: 0 16px; }
    h1 { font-size: 44px; } h1[data-fit="1"] { font-size: 40px; } h1[data-fit="2"] { font-size: 34px; } h1[data-fit="3"], h1[data-fit="cut"] { font-size: 30px; }
    .chips { gap: 8px 12px; margin-top: 10px; }
    .chips li { font-size: 28px; line-height: 48px; padding: 0 14px; }
    .chips[data-fit="2"] li, .chips[data-fit="cut"] li { padding: 0 8px; }
    .feeline { display: none; }
    situation-pills, ol { padding: 16px 40px 0; }
    ol { grid-template-rows: repeat(4, minmax(0, 200px)); gap: 12px; }
    .row { padding: 4px 18px; grid-template-columns: 56px minmax(0, 1fr) auto; gap: 16px; }
    .reading { padding: 1px 15px; }
    .disc, .box { width: 56px; height: 56px; font-size: 30px; }
    .box { font-size: 40px; }
    .n { font-size: 36px; }
    .tag { min-width: 0; padding: 0 14px; font-size: 28px; }
    .tick b { min-width: 110px; font-size: 30px; }
    .sum { padding: 8px 40px; min-height: 104px; gap: 12px; }
    .plain { padding: 0 14px; font-size: 28px; }
    .plain .icon { display: none; }
    .said { font-size: 28px; }
    .foot { grid-template: 188px / auto auto minmax(0, 1fr); padding: 12px 40px; gap: 12px; }
    .foot .key { font-size: max(28px, 32px * var(--fit)); padding: 0 14px; }
    .foot .back { min-width: 130px; }
    .foot .take { width: 236px; gap: 10px; }
    .foot .grow { font-size: 34px; }
    .empty { padding: 0 48px; font-size: 40px; }
  }

  @container style(--low: 1) {
    .kick { display: none; }
    .top { padding: 16px 48px 14px; display: grid; grid-template-columns: minmax(0, 1fr) auto; }
    .aids { grid-area: 1 / 2 / 2 / 3; }
    h1 { grid-area: 1 / 1 / 2 / 2; align-self: center; margin: 0; font-size: 40px; line-height: 1.2; }
    h1[data-fit="1"] { font-size: 36px; } h1[data-fit="2"] { font-size: 32px; } h1[data-fit="3"], h1[data-fit="cut"] { font-size: 28px; line-height: 1.15; max-height: 3.65em; }
    h1[data-fit="cut"] { -webkit-line-clamp: 3; }
    .chips { margin-top: 10px; flex-wrap: nowrap; overflow: hidden; }
    .chips li { font-size: 28px; line-height: 46px; padding: 0 14px; }
    .chips[data-fit="1"] li, .chips[data-fit="2"] li { padding: 0 8px; }
    .chips[data-fit="2"] .law, .chips[data-fit="cut"] .law { display: none; }
    .tick-how { font-size: 28px; margin: 4px 0 0; }
    .feeline { display: none; }
    situation-pills { padding-top: 12px; }
    ol { grid-template-rows: repeat(4, minmax(0, 160px)); gap: 10px; padding-top: 12px; }
    .row { padding-block: 2px; }
    .sum { padding-block: 6px; min-height: 100px; }
    .foot { grid-template: 112px / auto auto auto minmax(0, 1fr); padding-block: 10px; }
    .foot .take { display: contents; }
    .foot .key .icon { display: none; }
    .foot .take .key { width: 128px; }
    .foot .key.back { min-width: 108px; width: 108px; padding: 0 6px; word-break: keep-all; }
  }
  @container style(--low: 1) and style(--large: 1) {
    .top { padding: 10px 40px 8px; }
    .chips { margin-top: 6px; }
    .chips li { line-height: 42px; }
    situation-pills { padding-top: 8px; }
    ol { grid-template-rows: repeat(3, minmax(0, 160px)); gap: 8px; padding-top: 8px; }
    .sum { padding-block: 4px; min-height: 96px; }
    .foot { grid-template: 96px / auto auto auto minmax(0, 1fr); padding-block: 6px 8px; }
    .foot .take .key { width: 112px; padding: 0 8px; font-size: 28px; line-height: 1.15; }
    .foot .key.back { min-width: 92px; width: 92px; padding: 0 8px; }
  }

  @media (orientation: landscape) {
    .top { padding: 20px 40px 16px; display: grid; grid-template-columns: minmax(28%, 1fr) auto auto; gap: 0 32px; }
    .kick { grid-area: 1 / 1 / 2 / 2; }
    h1, .top.brief h1 { grid-area: 2 / 1 / 3 / 2; margin: 0; }
    h1 { font-size: 48px; }
    .chips { grid-area: 1 / 2 / 3 / 3; margin: 0; align-self: center; justify-content: safe flex-end; max-width: 760px; }
    .tick-how { grid-area: 1 / 2 / 3 / 3; align-self: center; margin: 0; }
    .aids { grid-area: 1 / 3 / 3 / 4; align-self: center; }
    .feeline { margin-top: 4px; }
    situation-pills { padding: 16px 40px 0; }
    ol { padding: 16px 40px 0; grid-template: repeat(3, minmax(0, 184px)) / repeat(2, minmax(0, 1fr)); grid-auto-flow: column; gap: 14px 24px; }
    .sum { padding: 8px 40px; min-height: 104px; }
    .foot { grid-template: 120px / auto auto auto minmax(0, 1fr); padding: 14px 40px; gap: 20px; }
    .foot .take { display: contents; }
    .foot .take .key { min-width: 280px; }
    .foot .back { min-width: 240px; }
    .n { font-size: 38px; }
  }
  @media (orientation: landscape) {
    @container style(--large: 1) {
      .top { padding: 14px 40px 12px; grid-template-columns: minmax(28%, 1fr) minmax(0, auto) auto; }
      .chips[data-fit="2"] .law, .chips[data-fit="cut"] .law { display: none; }
      .chips[data-fit="cut"] li { white-space: normal; line-height: 1.2; }
      .kick { font-size: 28px; }
      h1 { font-size: 40px; } h1[data-fit="3"], h1[data-fit="cut"] { font-size: 30px; line-height: 1.15; max-height: 3.65em; -webkit-line-clamp: 3; }
      .chips { max-width: 360px; }
      .kick { flex-wrap: nowrap; white-space: nowrap; gap: 0 16px; }
      .kick span:last-child { display: none; } /* it stands in 办理依据 as well */
      situation-pills, ol { padding: 10px 40px 0; }
      ol { grid-template: repeat(2, minmax(0, 200px)) / repeat(2, minmax(0, 1fr)); }
      .n { font-size: 36px; }
      .sum { padding: 6px 40px; min-height: 98px; }
      .foot { grid-template: 104px / auto auto auto minmax(0, 1fr); padding: 8px 40px; }
      .foot .take .key { min-width: 190px; }
      .foot .back { min-width: 150px; }
    }
  }
`;
