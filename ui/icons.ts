import { type SVGTemplateResult, svg } from 'lit';

/** The one icon set: 24 grid, stroke 2, drawn in the colour of the text, always with a word beside it. */
const PATHS = {
  map: svg`<path d="M3.5 6.5 9 4l6 2.500L20.5 4v13.500L15 20l-6-2.500L3.5 20zM9 4v13.500M15 6.500V20"/>`,
  booked: svg`<rect x="3.5" y="5" width="17" height="15.5" rx="2.5"/><path d="M3.5 10h17M8 3v4M16 3v4M8.5 15l2.5 2.5 4.5-4.5"/>`,
  slip: svg`<path d="M5 3.5h14v17l-2.3-1.6-2.4 1.6-2.3-1.6-2.3 1.6-2.4-1.6L5 20.500z"/><path d="M9 8.500h6M9 12.500h6"/>`,
  papers: svg`<path d="M6 3.500h8.500L19 8v12.500H6z"/><path d="M14 3.500V8.500h5M9 13.500l1.8 1.8 3.7-3.8"/>`,
  case: svg`<rect x="3" y="7.5" width="18" height="12.5" rx="2.5"/><path d="M8.5 7.500V6A2 2 0 0 1 10.5 4h3a2 2 0 0 1 2 2v1.500M3 13h18M12 12v2.5"/>`,
  home: svg`<path d="M3.5 11.5 12 4l8.5 7.500M5.5 10v10h13V10M10 20v-5.500h4V20"/>`,
  shield: svg`<path d="M12 3.2 19.5 6v5.500c0 4.6-3 7.7-7.5 9.3-4.5-1.6-7.5-4.7-7.5-9.300V6z"/><path d="M8.8 12l2.3 2.3 4.2-4.4"/>`,
  health: svg`<path d="M12 20s-8-4.7-8-10.400A4.4 4.4 0 0 1 12 7a4.4 4.4 0 0 1 8 2.600C20 15.3 12 20 12 20z"/><path d="M12 10v5M9.5 12.500h5"/>`,
  id: svg`<rect x="2.5" y="5" width="19" height="14" rx="2.5"/><circle cx="8.3" cy="10.8" r="2"/><path d="M5.3 15.800c.4-1.5 1.5-2.2 3-2.200s2.6.7 3 2.200M14.5 10h4M14.5 14h4"/>`,
  tray: svg`<path d="M3.5 13.500V18a2 2 0 0 0 2 2h13a2 2 0 0 0 2-2v-4.500h-5l-1.3 2.500h-4.400L8.5 13.500z"/><path d="M12 3.500v8M8.8 8.300l3.2 3.2 3.2-3.2"/>`,
  ask: svg`<path d="M4 5.500A2 2 0 0 1 6 3.500h12a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-6l-4.5 4v-4H6a2 2 0 0 1-2-2z"/><path d="M10 8.600a2.1 2.1 0 1 1 2.7 2c-.5.2-.7.5-.7 1M12 13.700v.1"/>`,
  chev: svg`<path d="M9 5l7 7-7 7"/>`,
  grid: svg`<rect x="3.5" y="3.5" width="7" height="7" rx="1.8"/><rect x="13.5" y="3.5" width="7" height="7" rx="1.8"/><rect x="3.5" y="13.5" width="7" height="7" rx="1.8"/><rect x="13.5" y="13.5" width="7" height="7" rx="1.8"/>`,
  big: svg`<path d="M2.5 19 8.5 5l6 14M4.6 14.500h7.800M15.5 19l3-7 3 7M16.5 16.800h4"/>`,
  speak: svg`<path d="M4 9.500v5h3.500L12.5 19V5L7.5 9.500zM15.8 9a4.2 4.2 0 0 1 0 6M18.3 6.500a7.8 7.8 0 0 1 0 11"/>`,
  lower: svg`<rect x="5" y="2.5" width="14" height="19" rx="2.5"/><path d="M12 6v8M8.8 11l3.2 3.200L15.2 11M8.5 18h7"/>`,
  globe: svg`<circle cx="12" cy="12" r="8.8"/><path d="M3.2 12h17.600M12 3.200c2.5 2.5 3.7 5.4 3.7 8.800s-1.2 6.3-3.7 8.800c-2.5-2.5-3.7-5.4-3.7-8.800S9.5 5.7 12 3.200z"/>`,
  help: svg`<circle cx="12" cy="7" r="3.7"/><path d="M4.5 20.500c.6-4.5 3.4-6.8 7.5-6.800s6.9 2.3 7.5 6.800M17.5 3.500l2-1.500M18.5 7h2.5"/>`,
  chevl: svg`<path d="M15 5l-7 7 7 7"/>`,
  tax: svg`<path d="M5 3.500h14v17H5z"/><path d="M9 8l3 3.500L15 8M9 12h6M9 14.800h6M12 11.500v6"/>`,
  check: svg`<path d="M4.5 12.500l5 5 10-11"/>`,
  book: svg`<path d="M5 4.500A2 2 0 0 1 7 3h12v15H7a2 2 0 0 0-2 2zM5 20a1.5 1.5 0 0 0 1.5 1.500H19V18M9 7.500h6M9 11h6"/>`,
  left: svg`<path d="M19.5 12H5M11 5.5 4.5 12l6.5 6.5"/>`,
  print: svg`<path d="M7 9V3.500h10V9M7 17.500H5A1.5 1.5 0 0 1 3.5 16v-5.500A1.5 1.5 0 0 1 5 9h14a1.5 1.5 0 0 1 1.5 1.500V16a1.5 1.5 0 0 1-1.5 1.500h-2M7 14h10v6.500H7z"/>`,
  search: svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5 21 21"/>`,
  down: svg`<path d="M12 4v15M5.5 12.5 12 19l6.5-6.5"/>`,
  f5: svg`<circle cx="12" cy="12" r="9.3"/><path d="M7.3 10c.3-1 2.1-1 2.4 0M14.3 10c.3-1 2.1-1 2.4 0M7.2 13.300h9.600c-.3 3-2.2 4.7-4.8 4.700s-4.5-1.7-4.8-4.700z"/>`,
  f4: svg`<circle cx="12" cy="12" r="9.3"/><path d="M8.8 9.400v.7M15.2 9.400v.7M7.8 14c.9 1.7 2.4 2.5 4.2 2.500s3.3-.8 4.2-2.5"/>`,
  f3: svg`<circle cx="12" cy="12" r="9.3"/><path d="M8.8 9.400v.7M15.2 9.400v.7M8.3 15.200c2.3.7 5.1.7 7.4 0"/>`,
  f2: svg`<circle cx="12" cy="12" r="9.3"/><path d="M8.8 9.400v.7M15.2 9.400v.7M8 16.300c.9-1.5 2.3-2.2 4-2.200s3.1.7 4 2.2"/>`,
  f1: svg`<circle cx="12" cy="12" r="9.3"/><path d="M7.3 8.600l2.7 1.300M16.7 8.6 14 9.900M9 10.800v.3M15 10.800v.3M7.6 17c.9-2 2.5-3 4.4-3s3.5 1 4.4 3"/>`,
  play: svg`<path d="M7 4.500v15l12-7.500z" fill="currentColor"/>`,
  pin: svg`<path d="M12 21.500s-7-6.3-7-11.700a7 7 0 0 1 14 0c0 5.4-7 11.7-7 11.700z"/><circle cx="12" cy="9.8" r="2.6"/>`,
  call: svg`<path d="M5.5 3.500h3.700l1.6 4.3-2.2 1.700a12 12 0 0 0 5.9 5.900l1.7-2.2 4.3 1.600v3.700a2 2 0 0 1-2.2 2C10.3 19.8 4.2 13.7 3.5 5.700a2 2 0 0 1 2-2.200z"/>`,
  save: svg`<path d="M12 4v11M7.5 10.5 12 15l4.5-4.500M4.5 19.500h15"/>`,
  share: svg`<path d="M12 3.500V15M7.5 8 12 3.5 16.5 8M5 12.500v7h14v-7"/>`,
  ring: svg`<circle cx="12" cy="12" r="8"/>`,
  bell: svg`<path d="M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15zM10 21h4"/>`,
  contrast: svg`<circle cx="12" cy="12" r="8.8"/><path d="M12 3.200v17.600a8.800 8.800 0 0 0 0-17.600z" fill="currentColor"/>`,
  people: svg`<circle cx="9" cy="8.5" r="3.3"/><path d="M2.800 19.500c.5-3.800 2.900-5.700 6.200-5.700s5.700 1.900 6.200 5.700M15.500 5.600a3.200 3.200 0 0 1 0 5.900M17.300 14.200c2.300.6 3.600 2.400 3.900 5.300"/>`,
  screen: svg`<rect x="3" y="4.500" width="18" height="12" rx="2"/><path d="M9 20.500h6M12 16.500v4"/>`,
  chart: svg`<path d="M4 20h16M6.500 20v-8M11 20V5M15.500 20v-6M19.500 20V9"/>`,
  rule: svg`<path d="M4 7h9M17.500 7H20M4 12h2.500M11 12h9M4 17h9M17.500 17H20"/><circle cx="15.300" cy="7" r="2.200"/><circle cx="8.700" cy="12" r="2.200"/><circle cx="15.300" cy="17" r="2.200"/>`,
  swap: svg`<path d="M4 8h15l-3.500-3.500M20 16H5l3.500 3.500"/>`,
  qr: svg`<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.500v2.500M20 14v6h-6v-1.5"/>`,
} as const;
export type IconName = keyof typeof PATHS;

/** Those that point along the line: where one reads from right to left they point the other way (base.ts). */
const POINTING: readonly IconName[] = ['chev', 'chevl', 'left', 'search'];

/** An icon as it stands in a template; its size is the text's (`width: 1em`). */
export const icon = (name: IconName): SVGTemplateResult => svg`
  <svg class=${POINTING.includes(name) ? 'icon pointing' : 'icon'} viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${PATHS[name]}</svg>`;
