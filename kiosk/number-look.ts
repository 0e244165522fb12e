import { canvas } from './canvas.ts';

/** The issued ticket: a white slip on blue, as in mockups/kiosk-ticket. */
export const numberLook = canvas`
  .page { position: relative; height: 100%; background: var(--blue-7); color: #fff; padding: 0 64px 40px; display: grid; grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr); }
  .page :focus-visible { outline-color: var(--amber); }
  .got { height: 156px; display: flex; align-items: center; gap: 28px; }
  .tick { width: 96px; height: 96px; border-radius: 50%; background: #fff; color: var(--teal); display: grid; place-items: center; font-size: 60px; flex: none; }
  h1 { font-size: 48px; line-height: 1.3; font-weight: 700; }
  .got p { font-size: 32px; line-height: 1.4; color: var(--blue-50); }
  .slip { border-radius: 28px; background: var(--card); color: var(--ink); display: grid; grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr); overflow: hidden; }
  .head { padding: 36px 56px 24px; text-align: center; }
  .svc { display: flex; justify-content: space-between; align-items: baseline; gap: 24px; font-size: 40px; line-height: 1.3; text-align: left; }
  .no { font-size: 300px; line-height: 1.12; font-weight: 700; color: var(--blue-7); letter-spacing: .02em; white-space: nowrap; }
  .no.n5 { font-size: 256px; } .no.n6 { font-size: 212px; }
  .where { font-size: 36px; line-height: 1.4; text-wrap: balance; }
  .where b { font-size: 44px; white-space: nowrap; }
  .facts { position: relative; margin: 0 28px; padding: 26px 8px; border: 4px dashed var(--line); border-width: 4px 0; display: flex; align-items: center; }
  .facts::before, .facts::after, .scan::before, .scan::after { content: ""; position: absolute; top: -26px; width: 24px; height: 48px; background: var(--blue-7); }
  .facts::before { left: -28px; border-radius: 0 24px 24px 0; } .facts::after { right: -28px; border-radius: 24px 0 0 24px; }
  .facts div { flex: 1 1 auto; padding: 0 20px; text-align: center; }
  .facts div + div { border-left: 2px solid var(--line); }
  .facts span { display: block; font-size: 32px; line-height: 1.4; color: var(--ink-2); white-space: nowrap; }
  .facts b { display: block; font-size: 72px; line-height: 1.25; white-space: nowrap; }
  .facts .many b { font-size: 56px; line-height: 1.6; }
  .scan { position: relative; padding: 20px 56px 20px 8px; display: grid; grid-template-columns: 532px minmax(0, 1fr); gap: 8px; align-items: center; }
  .scan::before { left: 0; border-radius: 0 24px 24px 0; } .scan::after { right: 0; border-radius: 24px 0 0 24px; }
  .qr svg { width: 532px; height: 532px; display: block; } /* the quiet zone of four modules is in it */
  h2 { font-size: 40px; line-height: 1.35; font-weight: 700; text-wrap: balance; }
  .scan p { font-size: 32px; line-height: 1.45; margin-top: 8px; text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; }
  .missed { margin-top: 36px; padding-top: 32px; border-top: 2px solid var(--line); }
  .stamp { margin: 0 56px; padding: 20px 0 24px; border-top: 2px solid var(--line); display: flex; justify-content: space-between; gap: 24px; font-size: 28px; line-height: 1.4; color: var(--ink-2); }
  .after { height: 128px; display: flex; align-items: center; gap: 20px; font-size: 32px; }
  .after > span { flex: 1; }
  .after > span b { font-size: 40px; }
  .after .key { min-height: 96px; background: none; border-color: var(--sky); border-radius: 20px; font-size: 32px; font-weight: 400; color: #fff; }
  footer { display: grid; grid-template-columns: minmax(0, 1fr) auto 220px; gap: 20px; }
  footer .key { min-height: 148px; font-size: 40px; }
  .bring { border-color: var(--card); color: var(--blue-7); }
  .done { background: none; border: 3px solid #fff; color: #fff; }
  .en .svc { font-size: 34px; }
  .en .facts span { font-size: 30px; }
  .en .facts b { font-size: 60px; line-height: 1.4; }
  .en .facts .many b { font-size: 48px; }
  .en h2 { font-size: 36px; line-height: 1.25; }
  .en .scan p { font-size: 30px; line-height: 1.35; }
  .en .where { font-size: 34px; }
  .en .stamp { font-size: 28px; }
  .en footer .key { font-size: 36px; }
  .en .after, .en .after .key { font-size: 30px; }
  @media (orientation: landscape) {
    .page { padding: 0 48px 8px; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) minmax(0, 760px); gap: 0 32px; }
    .got { height: 124px; grid-column: 1 / 3; }
    .slip { grid-column: 1 / 3; grid-template: minmax(0, 1fr) auto auto / minmax(0, 1fr) minmax(0, 936px); }
    .head { padding: 28px 48px 24px; display: flex; flex-direction: column; justify-content: space-between; min-height: 0; }
    .no { font-size: 248px; line-height: 1; }
    .no.n5, .en .no { font-size: 208px; } .no.n6 { font-size: 176px; }
    .en .svc { font-size: 32px; line-height: 1.2; }
    .facts span { font-size: 28px; }
    .facts b { font-size: 60px; }
    .facts .many b { font-size: 48px; }
    .facts { margin: 0 28px; padding: 24px 8px; border-bottom: 0; }
    .facts::after { display: none; }
    .scan { grid-area: 1 / 2 / 3 / 3; border-left: 4px dashed var(--line); margin: 32px 0; padding: 0 48px 0 0; }
    .scan::before, .scan::after { left: -26px; right: auto; width: 48px; height: 24px; }
    .scan::before { top: -32px; border-radius: 0 0 24px 24px; }
    .scan::after { top: auto; bottom: -32px; border-radius: 24px 24px 0 0; display: none; }
    .stamp { grid-column: 1 / 3; padding: 14px 0 16px; }
    .after { grid-area: 3 / 1; height: 140px; }
    footer { grid-area: 3 / 2; align-self: center; grid-template-columns: minmax(0, 1fr) auto 160px; gap: 16px; }
    footer .key { min-height: 108px; padding: 0 16px; font-size: 34px; }
    .en footer .key { font-size: 32px; }
  }
`;
