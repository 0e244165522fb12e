/** A slip drawn by the server for the printer of this machine; its size on paper in millimetres. */
export type SlipPage = { readonly svg: string; readonly widthMm: number; readonly heightMm: number };

const paper = new CSSStyleSheet();
let slip: HTMLElement | null = null;

/**
 * Prints a slip through this browser: silent where it was started with --kiosk-printing. What came of it nobody says.
 * The page's size is written out, since "80mm auto" is no size that a browser knows (PRINT-AND-VOICE 1.4).
 */
export function printHere({ svg, widthMm, heightMm }: SlipPage): void {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (drawing.localName !== 'svg') return; // not a drawing: nothing comes out rather than nonsense
  slip ??= document.body.appendChild(Object.assign(document.createElement('div'), { className: 'slip' }));
  slip.replaceChildren(document.importNode(drawing, true));
  if (!document.adoptedStyleSheets.includes(paper)) document.adoptedStyleSheets.push(paper);
  paper.replaceSync(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }
    .slip { display: none; }
    @media print {
      html, body { background: #fff; height: auto; overflow: visible; }
      body > :not(.slip) { display: none !important; }
      .slip { display: block; width: ${widthMm}mm; }
      .slip svg { width: 100%; height: auto; display: block; }
    }`);
  print();
}
