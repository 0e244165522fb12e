import type { Matter } from '../../../shared/settings.ts';
import type { MatterRow, MatterView, Named } from '../../../shared/views.ts';
import type { Settings } from '../settings.ts';

/** A matter as everybody may read it, with the names that stand around it; null for a code that the hall does not have. */
export function matterView(settings: Settings, code: string): MatterView | null {
  const matter = settings.matterOf.get(code);
  if (!matter) return null;
  const queue = settings.queueOf.get(matter.category);
  return {
    ...matter,
    queueName: { name: queue?.name_zh ?? '', nameEn: queue?.name_en ?? '' },
    departmentName: departmentNames(settings)(matter.department),
  };
}

export function departmentNames({ departments }: Settings): (id: string) => Named {
  const names = new Map(departments.map(({ id, name_zh, name_en }) => [id, { name: name_zh, nameEn: name_en }]));
  return (id) => names.get(id) ?? { name: '', nameEn: '' };
}

/** Matters as a list shows them. */
export function matterRows(settings: Settings, matters: readonly Matter[]): MatterRow[] {
  const departmentName = departmentNames(settings);
  return matters.map(({ code, name_zh, name_en, department: of, category, kind, life_events = [] }) => ({
    code,
    name: name_zh,
    nameEn: name_en,
    department: of,
    departmentName: departmentName(of),
    queue: category,
    kind,
    lifeEvents: life_events,
  }));
}
