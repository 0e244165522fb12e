import type { OpenPage } from './page.ts';
import type { Page } from './state.ts';

type Module = { readonly default: OpenPage };

/** Where the pages are that are fetched when they are first opened. `hall` and `devices` are always here. */
const PAGES: Readonly<Partial<Record<Page, () => Promise<Module>>>> = {
  posts: () => import('./posts/posts-page.ts'),
  readiness: () => import('./readiness/readiness-page.ts'),
  people: () => import('./people/people-page.ts'),
  roster: () => import('./roster/roster-page.ts'),
  'set-up': () => import('./set-up/set-up-page.ts'),
  services: () => import('./services/services-page.ts'),
  matters: () => import('./matters/matters-page.ts'),
  calendar: () => import('./calendar/calendar-page.ts'),
  phrases: () => import('./phrases/phrases-page.ts'),
  rules: () => import('./rules/rules-page.ts'),
  slips: () => import('./slips/slips-page.ts'),
  figures: () => import('./figures/figures-page.ts'),
  journal: () => import('./journal/journal-page.ts'),
  care: () => import('./care/care-page.ts'),
  about: () => import('./about/about-page.ts'),
};

export const isBuilt = (page: Page): boolean => page === 'hall' || page === 'devices' || PAGES[page] !== undefined;

/** Throws where the page cannot be fetched. */
export async function fetchPage(page: Page): Promise<OpenPage | null> {
  return (await PAGES[page]?.())?.default ?? null;
}
