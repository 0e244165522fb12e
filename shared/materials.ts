import type { Material, Matter, Situation } from './settings.ts';

/** What a paper means to the one who has to bring it. The order is that of the list. */
export const MATERIAL_TAGS = ['must', 'later', 'some', 'here', 'none'] as const;
export type MaterialTag = (typeof MATERIAL_TAGS)[number];
export type TaggedMaterial = Material & { readonly tag: MaterialTag };

type Case = Pick<Matter, 'situations' | 'materials'>;

/** Not needed beats all, and what the hall itself makes beats "required": nobody is sent home for the hall's own form. */
export function tagOf({ necessity, source, form }: Pick<Material, 'necessity' | 'source' | 'form'>): MaterialTag {
  if (necessity === 'exempt') return 'none';
  if (source === 'shared') return necessity === 'conditional' ? 'some' : 'none';
  if (form === 'on_site' || source === 'hall') return 'here';
  if (necessity === 'tolerable') return 'later';
  return necessity === 'conditional' ? 'some' : 'must';
}

/** The situations by the question they answer, as they stand in the matter. */
export function questionsOf({ situations = [] }: Pick<Matter, 'situations'>): readonly (readonly Situation[])[] {
  const groups = new Map<string, Situation[]>();
  for (const one of situations) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups.values()];
}

/** After a touch on a situation: it takes the place of what was chosen of its group; touched again, the question is open again. */
export function choose({ situations = [] }: Pick<Matter, 'situations'>, chosen: readonly string[], id: string): readonly string[] {
  const groupOf = (which: string) => situations.find((one) => one.id === which)?.group;
  const others = chosen.filter((one) => groupOf(one) !== groupOf(id));
  return chosen.includes(id) ? others : [...others, id];
}

/**
 * The papers of a matter for somebody in these situations, as they are listed: must, later, in some cases, made here, not needed.
 * A paper of a situation that was not chosen is left out, and "in some cases" becomes "required" where its case was chosen.
 * A question that nobody has answered leaves out nothing: then the list tells all cases, as the law wants it told.
 */
export function materialsFor(matter: Case, chosen: readonly string[]): readonly TaggedMaterial[] {
  const groups = new Map(matter.situations?.map(({ id, group }) => [id, group]));
  const answered = new Set(chosen.map((id) => groups.get(id)).filter(Boolean));
  const isOut = ({ situations = [] }: Material) =>
    situations.length > 0 && situations.every((id) => !chosen.includes(id) && answered.has(groups.get(id)));
  const asIs = (material: Material): Material =>
    material.necessity === 'conditional' && material.situations?.some((id) => chosen.includes(id))
      ? { ...material, necessity: 'required' }
      : material;
  return matter.materials
    .filter((material) => !isOut(material))
    .map((material) => ({ ...material, tag: tagOf(asIs(material)) }))
    .sort((a, b) => MATERIAL_TAGS.indexOf(a.tag) - MATERIAL_TAGS.indexOf(b.tag));
}
