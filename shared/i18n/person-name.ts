import type { Lang } from '../words.ts';
import { officePeopleWords } from './office-people.ts';

/** The account that every hall begins with. */
const ADMIN = 'admin';

/** A person of the office by name. The first administrator is nobody in particular, and is called by the office in each language. */
export const personName = (lang: Lang, { id, name }: { readonly id: string | null; readonly name: string }): string => {
  if (id !== ADMIN || lang !== 'en') return name;
  const role = officePeopleWords.en.roles.admin;
  return `${role.slice(0, 1).toUpperCase()}${role.slice(1)}`;
};
