import type { OfficeStaffWords } from '../../shared/i18n/office-staff.ts';
import type { Department, Staff, Window } from '../../shared/settings.ts';
import { type Lang, ROLES } from '../../shared/words.ts';
import type { Field } from '../editing/field.ts';
import { postsOf } from './partners.ts';

export type Around = {
  readonly departments: readonly Department[];
  readonly windows: readonly Window[];
  /** The names of the pictures that the hall has. */
  readonly pictures: readonly string[];
};

export function staffFields(
  words: OfficeStaffWords,
  language: Lang,
  staff: readonly Staff[],
  { departments, windows, pictures }: Around,
): (row: Partial<Staff>) => Field[] {
  const said = words.fields;
  const roles = ROLES.map((value) => ({ value, label: words.roleNames[value] }));
  return ({ id = '', role, photo }) => [
    { is: 'heading', name: 'h-who', label: words.sections.who },
    { is: 'text', name: 'name', label: said.name, max: 40 },
    { is: 'text', name: 'name_en', label: said.name_en, empty: 'missing', max: 60 },
    { is: 'text', name: 'badge_no', label: said.badge_no, help: said.badgeHelp },
    { is: 'text', name: 'id', label: said.id },
    {
      is: 'choice',
      name: 'department',
      label: said.department,
      options: departments.map((one) => ({ value: one.id, label: language === 'en' ? one.name_en : one.name_zh })),
    },
    { is: 'text', name: 'post_zh', label: said.post_zh, max: 60 },
    {
      is: 'heading',
      name: 'h-work',
      label: words.sections.work,
      help: words.holds(postsOf(windows, id).map(({ window, post }) => words.post(window, post))),
    },
    { is: 'choice', name: 'role', label: said.role, options: roles },
    {
      is: 'choice',
      name: 'ab_partner',
      label: said.ab_partner,
      help: said.partnerHelp,
      none: said.nobody,
      empty: 'null',
      options: staff.filter((one) => one.id !== id).map((one) => ({ value: one.id, label: `${one.name}　${one.badge_no}` })),
    },
    { is: 'many', name: 'roles', label: said.roles, options: roles.filter(({ value }) => value !== role) },
    { is: 'yes', name: 'chief_representative', label: said.chief_representative, wide: true },
    { is: 'heading', name: 'h-wall', label: words.sections.wall },
    {
      is: 'choice',
      name: 'photo',
      label: said.photo,
      help: said.photoHelp,
      none: said.noPhoto,
      empty: 'missing',
      options: [...new Set([...pictures, ...(photo ? [photo] : [])])].map((value) => ({ value, label: value })),
    },
    { is: 'yes', name: 'photo_agreed', label: said.photo_agreed },
    { is: 'text', name: 'room_zh', label: said.room_zh, empty: 'missing', max: 40 },
    { is: 'text', name: 'room_en', label: said.room_en, empty: 'missing', max: 60 },
    { is: 'text', name: 'phone', label: said.phone, empty: 'missing', max: 30 },
  ];
}
