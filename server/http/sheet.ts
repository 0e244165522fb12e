import { createHash } from 'node:crypto';

const FONTS = "'Noto Sans SC Variable', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

/** A page of HTML that prints by itself, with nothing but its own look; the policy that it is given with allows no other. */
export function sheetWith(look: string) {
  const style = `* { box-sizing: border-box; margin: 0; padding: 0; }\nhtml { background: #fff; color: #000; font-family: ${FONTS}; }\n${look}`;
  return {
    policy: `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    page: (lang: string, title: string, body: string) =>
      `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body>${body}</body></html>`,
  };
}
