import type { Material } from '../shared/settings.ts';

/** What a paper means to the one who has to bring it. The order is that of the list. */
export const PAPER_TAGS = ['must', 'later', 'some', 'here', 'none'] as const;
export type PaperTag = (typeof PAPER_TAGS)[number];
export type Paper = Material & { readonly tag: PaperTag };

/** Not needed beats all, and what the hall itself makes beats "required": nobody is sent home for the hall's own form. */
export function tagOf({ necessity, source, form }: Pick<Material, 'necessity' | 'source' | 'form'>): PaperTag {
  if (necessity === 'exempt') return 'none';
  if (source === 'shared') return necessity === 'conditional' ? 'some' : 'none';
  if (form === 'on_site' || source === 'hall') return 'here';
  if (necessity === 'tolerable') return 'later';
  return necessity === 'conditional' ? 'some' : 'must';
}

/** The papers of a matter as they are listed: must, later, in some cases, made here, not needed. */
export const papersOf = (materials: readonly Material[]): readonly Paper[] =>
  materials.map((one) => ({ ...one, tag: tagOf(one) })).sort((a, b) => PAPER_TAGS.indexOf(a.tag) - PAPER_TAGS.indexOf(b.tag));
