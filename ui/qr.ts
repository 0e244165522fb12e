import { html, svg, type TemplateResult } from 'lit';
import { create } from 'qrcode';

/** A link as a QR code: level M, four modules of quiet zone, drawn as one path so that it is sharp at every size. */
export function qr(link: string, label: string): TemplateResult {
  const { modules } = create(link, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (modules.get(y, x)) path += `M${x + 4} ${y + 4}h1v1h-1z`;
  }
  const side = size + 8;
  return html`<svg viewBox="0 0 ${side} ${side}" role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<rect width=${side} height=${side} fill="#fff"></rect><path d=${path} fill="#000"></path>`}
  </svg>`;
}
