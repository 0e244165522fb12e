/** In the order in which they must be looked for: Edge says that it is Chrome, Chrome that it is Safari. */
const PROGRAMS = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/(?:QQBrowser|QBCore)/, 'QQ'],
  [/360(?:SE|EE)|QIHU/, '360'],
  [/Chrom(?:e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const MACHINES = [
  [/Windows/, 'Windows'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
] as const;

/** Which program on which kind of machine, so that somebody knows their own again; more of a `User-Agent` is not kept. Null: it says nothing. */
export function browserOf(userAgent: string | undefined): string | null {
  if (userAgent === undefined) return null;
  const named = (list: readonly (readonly [RegExp, string])[]) => list.find(([sign]) => sign.test(userAgent))?.[1];
  return [named(PROGRAMS), named(MACHINES)].filter(Boolean).join(' ') || null;
}
