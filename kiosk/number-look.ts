import { canvas } from './canvas.ts';

/**
 * A ticket on the screen: a white slip on blue, as in mockups/kiosk-ticket. It asks for the room that it really has, so
 * that large letters, a lying panel and the strips over the page need no rules of their own.
 */
export const numberLook = canvas`
  :host { container-type: size; }
  .page { position: relative; height: 100%; background: var(--ground); color: #fff; padding: 0 64px; display: grid;
    grid-template: "got got" auto "slip slip" minmax(0, 1fr) "left after" auto "foot foot" auto "mouth mouth" auto / minmax(0, auto) minmax(0, 1fr); }
  .page :focus-visible { outline-color: var(--amber); }
  .got { grid-area: got; min-height: 136px; padding: 16px 0; display: flex; align-items: center; gap: 28px; }
  .got > div { flex: 1; min-width: 0; }
  .round { width: 92px; height: 92px; border-radius: 50%; background: #fff; color: #0b5c58; display: grid; place-items: center; font-size: 60px; flex: none; }
  h1 { font-size: 48px; line-height: 1.25; font-weight: 700; text-wrap: balance; }
  .got p { font-size: 32px; line-height: 1.3; text-wrap: balance; }
  .heed p { font-size: 40px; font-weight: 700; }
  .slip { grid-area: slip; border: 2px solid var(--line); border-radius: 28px; background: var(--card); color: var(--ink); display: flex; flex-direction: column; overflow: hidden; }
  .head { padding: 28px 56px 16px; text-align: center; }
  .svc { display: flex; align-items: baseline; gap: 24px; font-size: 40px; line-height: 1.25; text-align: start; }
  .svc > :first-child { flex: 1; min-width: 0; }
  .again { font-style: normal; font-size: 30px; font-weight: 700; padding: 4px 18px; border: 3px solid currentColor; border-radius: 12px; white-space: nowrap; }
  .no { font-size: 300px; line-height: 1.06; font-weight: 700; color: var(--blue-7); letter-spacing: .02em; white-space: nowrap; text-align: center; }
  .no.n5 { font-size: 256px; } .no.n6 { font-size: 212px; }
  .where { font-size: 36px; line-height: 1.4; text-wrap: balance; }
  .where b { font-size: 44px; white-space: nowrap; }
  .facts { position: relative; z-index: 1; margin: 0 28px; padding: 20px 8px; border: 4px dashed var(--line); border-width: 4px 0; display: flex; align-items: center; justify-content: center; }
  .facts::before, .facts::after, .scan::before, .scan::after { content: ""; position: absolute; top: -26px; width: 24px; height: 48px; background: var(--ground); }
  .facts::before { inset-inline-start: -30px; border-start-end-radius: 24px; border-end-end-radius: 24px; }
  .facts::after { inset-inline-end: -30px; border-start-start-radius: 24px; border-end-start-radius: 24px; }
  .facts div { flex: 1 1 auto; padding: 0 20px; text-align: center; }
  .facts div + div { border-inline-start: 2px solid var(--line); }
  .facts span { display: block; font-size: 32px; line-height: 1.3; color: var(--ink-2); white-space: nowrap; }
  .facts b { display: block; font-size: 72px; line-height: 1.2; white-space: nowrap; }
  .facts .many b { font-size: 56px; line-height: 1.54; }
  .facts .unknown { font-size: 40px; line-height: 1.5; text-wrap: balance; text-align: center; }
  .scan { position: relative; flex: 1; min-height: 0; padding-inline-end: 40px; display: grid; grid-template: minmax(0, 1fr) / auto minmax(0, 1fr); gap: 12px; align-items: center; }
  .told { max-height: 100%; }
  .scan::before { inset-inline-start: -2px; border-start-end-radius: 24px; border-end-end-radius: 24px; }
  .scan::after { inset-inline-end: -2px; border-start-start-radius: 24px; border-end-start-radius: 24px; }
  /* 524 px with the quiet zone are at least 420 px of code, 700 are 560: an address of a ticket never fits less than 33 modules. */
  ticket-code { --code: 524px; width: var(--code); height: var(--code); margin: -8px 0; }
  .without ticket-code { --code: 700px; }
  h2 { font-size: 40px; line-height: 1.25; font-weight: 700; text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; }
  .scan p { font-size: 32px; line-height: 1.4; margin-top: 8px; text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; }
  .late { margin-top: 28px; padding-top: 26px; border-top: 2px solid var(--line); }
  .without .scan { gap: 10px; padding-inline-end: 24px; }
  .without h2 { font-size: 34px; }
  .without .scan p { font-size: 28px; }
  .ready { position: relative; margin: 0 56px; padding: 14px 0; border-top: 2px solid var(--line); display: flex; align-items: center; gap: 16px; font-size: 34px; line-height: 1.25; text-wrap: balance; }
  .ready .icon { font-size: 44px; color: var(--blue-7); }
  .stamp { margin: 0 56px; padding: 10px 0 14px; border-top: 2px solid var(--line); display: flex; justify-content: space-between; gap: 24px; font-size: 28px; line-height: 1.3; color: var(--ink-2); }
  .left { grid-area: left; align-self: center; padding-inline-end: 20px; font-size: 32px; line-height: 1.3; }
  .left b { font-size: 40px; }
  .after { grid-area: after; min-height: 120px; padding: 12px 0; display: flex; align-items: center; justify-content: flex-end; gap: 20px; }
  .after .key { min-height: 96px; padding: 8px 26px; background: none; border-color: var(--sky); border-radius: 20px; font-size: 32px; font-weight: 400; color: #fff; text-wrap: balance; }
  footer { grid-area: foot; display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(220px, auto); gap: 20px; padding-bottom: 24px; }
  footer .key { min-height: 128px; font-size: 40px; }
  .bring span { text-wrap: balance; }
  .bring { border: 3px solid var(--blue-7); color: var(--blue-7); }
  .done { overflow-wrap: normal; background: none; border: 3px solid #fff; color: #fff; }
  slip-mouth { grid-area: mouth; margin: 0 -64px; }
  .wordy .svc { font-size: 34px; }
  .wordy .facts span { font-size: 30px; line-height: 1.15; white-space: normal; text-wrap: balance; }
  .wordy .facts b { font-size: 60px; line-height: 1.3; }
  .wordy .facts .many b { font-size: 48px; }
  .wordy .facts .unknown { font-size: 34px; }
  .wordy h2 { font-size: max(28px, 34px * var(--fit)); }
  .wordy .scan p { font-size: max(28px, 30px * var(--fit)); line-height: 1.3; }
  .told:is([data-fit='2'], [data-fit='3'], [data-fit='4'], [data-fit='5']) :is(h2, p) { line-height: 1.15; }
  .told:is([data-fit='4'], [data-fit='5']) > p { display: none; } /* what the code is for is said over it */
  .told[data-fit='5'] .late { margin-top: 10px; padding-top: 8px; }
  .wordy.without h2 { font-size: 30px; }
  .wordy.without .scan p { font-size: 28px; line-height: 1.25; }
  .wordy .where { font-size: 34px; }
  .wordy .heed p { font-size: 34px; }
  .wordy .ready { font-size: 32px; }
  .wordy footer .key { font-size: 34px; }
  .wordy .left, .wordy .after .key { font-size: 30px; }
  /* Under the strip of a broken line the date goes first. */
  @container (orientation: portrait) and (max-height: 1850px) { .stamp { display: none; } }
  /* Large letters: 831 × 1477. */
  @container (orientation: portrait) and (max-width: 900px) {
    .page { padding: 0 36px; }
    .got { min-height: 104px; padding: 8px 0; gap: 20px; }
    .round { width: 76px; height: 76px; font-size: 48px; }
    h1 { font-size: 42px; }
    .got p, .wordy .got p { font-size: 30px; }
    .heed p { font-weight: 700; }
    .head { padding: 16px 40px 8px; }
    .svc { font-size: 36px; }
    .no { font-size: 220px; } .no.n5 { font-size: 200px; } .no.n6 { font-size: 166px; }
    .slip:has(.told[data-fit='5']) .no { font-size: 160px; }
    .where, .wordy .where { font-size: 30px; line-height: 1.3; }
    .where b { font-size: 36px; }
    .facts { padding: 10px 0; }
    .facts div { padding: 0 10px; }
    .facts span, .wordy .facts span { font-size: 28px; }
    .facts b, .wordy .facts b { font-size: 52px; }
    .facts .many b, .wordy .facts .many b { font-size: 36px; line-height: 1.7; }
    ticket-code { --code: 404px; }
    .without ticket-code { --code: 540px; }
    .scan { gap: 10px; padding-inline-end: 24px; }
    .without .scan { padding-inline-end: 16px; }
    h2 { font-size: max(28px, 34px * var(--fit)); }
    .scan p { font-size: 28px; line-height: 1.3; }
    .without h2, .wordy.without h2 { font-size: 28px; }
    .late { margin-top: 16px; padding-top: 14px; }
    .wordy.without .scan > div > p { display: none; } /* one sentence is enough beside the larger code */
    .ready { margin: 0 32px; padding: 8px 0; font-size: 30px; }
    .wordy .ready { font-size: 28px; }
    .stamp { display: none; }
    .after { min-height: 92px; padding: 10px 0; gap: 12px; }
    .after .key { min-height: 76px; padding: 4px 16px; font-size: 28px; }
    .left, .wordy .left, .wordy .after .key { font-size: 28px; line-height: 1.15; }
    .left b { font-size: 34px; }
    footer { grid-template-columns: minmax(0, 1fr) auto minmax(150px, auto); gap: 12px; padding-bottom: 14px; }
    footer .key { min-height: 92px; padding: 0 12px; font-size: 34px; }
    .wordy footer .key { font-size: 30px; }
    slip-mouth { margin: 0 -36px; }
  }
  @container (orientation: landscape) {
    .page { padding: 0 48px; grid-template: "got left" auto "slip slip" minmax(0, 1fr) "after foot" auto "mouth mouth" auto / minmax(0, 780px) minmax(0, 1fr); gap: 0 24px; }
    .got { grid-column: 1 / 3; min-height: 112px; padding: 8px 0; padding-inline-end: 380px; }
    .left { justify-self: end; padding: 0; max-width: 360px; }
    .slip { display: grid; grid-template: minmax(0, 1fr) auto auto auto / minmax(0, 1fr) minmax(0, 936px); }
    .head { padding: 24px 48px 20px; display: flex; flex-direction: column; justify-content: space-between; min-height: 0; }
    .no { font-size: 248px; line-height: 1; } .no.n5 { font-size: 208px; } .no.n6 { font-size: 176px; }
    .wordy .no { font-size: 200px; }
    .wordy .svc { font-size: 32px; line-height: 1.2; }
    .facts { margin: 0 28px; padding: 20px 8px; border-bottom: 0; }
    .facts::after { display: none; }
    .facts span { font-size: 28px; }
    .facts b { font-size: 60px; }
    .facts .many b { font-size: 48px; }
    .scan { grid-area: 1 / 2 / 4 / 3; border-inline-start: 4px dashed var(--line); }
    .scan::before, .scan::after { display: none; }
    ticket-code { margin: 0; }
    .ready { grid-area: 3 / 1; margin: 0 48px; }
    .stamp { grid-area: 4 / 1 / 5 / 3; margin: 0 48px; padding: 8px 0 10px; }
    .after { min-height: 116px; padding: 12px 0; justify-content: flex-start; gap: 16px; }
    .after .key { min-height: 92px; }
    footer { align-self: center; grid-template-columns: minmax(0, 1fr) auto minmax(180px, auto); gap: 16px; padding: 0; }
    footer .key { min-height: 92px; padding: 0 16px; font-size: 36px; }
    .wordy footer .key { font-size: 32px; }
    slip-mouth { margin: 0 -48px; }
  }
  @container (orientation: landscape) and (max-height: 1000px) { .stamp { display: none; } }
  /* Large letters: 1477 × 831. */
  @container (orientation: landscape) and (max-width: 1600px) {
    .page { padding: 0 36px; grid-template-columns: minmax(0, 560px) minmax(0, 1fr); gap: 0 14px; }
    .got { min-height: 84px; padding: 6px 0; padding-inline-end: 300px; gap: 20px; }
    .round { width: 68px; height: 68px; font-size: 44px; }
    h1 { font-size: 38px; line-height: 1.15; }
    .got p, .heed p, .wordy .heed p { font-size: 28px; line-height: 1.2; }
    .left, .wordy .left { font-size: 28px; max-width: 290px; }
    .left b { font-size: 34px; }
    .slip { grid-template-columns: minmax(0, 1fr) minmax(0, 720px); }
    .without .slip { grid-template-columns: minmax(0, 1fr) minmax(0, 766px); }
    .head { padding: 12px 28px 8px; }
    .svc { font-size: 34px; }
    .wordy .svc { font-size: 30px; }
    .no, .wordy .no { font-size: 168px; } .no.n5, .wordy .no.n5 { font-size: 144px; } .no.n6, .wordy .no.n6 { font-size: 120px; }
    .where, .wordy .where { font-size: 28px; line-height: 1.25; }
    .where b { font-size: 34px; }
    .facts { margin: 0 14px; padding: 8px 0; }
    .facts div { padding: 0 8px; }
    .facts span, .wordy .facts span { font-size: 28px; line-height: 1.15; white-space: normal; }
    .facts b, .wordy .facts b { font-size: 44px; }
    .facts .many b, .wordy .facts .many b { font-size: 34px; line-height: 1.55; }
    .facts .unknown, .wordy .facts .unknown { font-size: 30px; }
    ticket-code { --code: 404px; }
    .without ticket-code { --code: 540px; }
    .without .scan { padding-inline-end: 12px; }
    h2 { font-size: 32px; }
    .scan p { font-size: 28px; line-height: 1.25; }
    .without h2, .wordy.without h2, .wordy.without .scan p { font-size: 28px; }
    .late { margin-top: 16px; padding-top: 14px; }
    .ready, .wordy .ready { margin: 0 28px; padding: 8px 0; font-size: 28px; }
    .after { min-height: 88px; padding: 8px 0; gap: 10px; }
    .after .key { min-height: 70px; padding: 2px 16px; }
    .after .key, .wordy .after .key { font-size: 28px; line-height: 1.15; }
    footer { grid-template-columns: minmax(0, 1fr) auto minmax(120px, auto); gap: 10px; }
    footer .key { min-height: 70px; padding: 0 8px; font-size: 30px; }
    .wordy footer .key { font-size: 28px; }
    slip-mouth { margin: 0 -36px; }
  }
`;
