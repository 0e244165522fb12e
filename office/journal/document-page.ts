const PAGES: Readonly<Record<string, string>> = {
  matters: 'matters',
  queues: 'services/queues',
  windows: 'services/windows',
  departments: 'services/departments',
  staff: 'people/staff',
  leaders: 'people/staff',
  calendar: 'calendar',
  posts: 'posts',
  phrases: 'phrases',
  rules: 'rules',
  hall: 'set-up',
};

/** Where in the office a document is looked at, with the history of its changes; null where it has no page. */
export function documentPage(document: string): string | null {
  const month = /^(?:roster|draft)-(\d{4}-\d{2})$/.exec(document)?.[1];
  return month ? `roster/${month}` : Object.hasOwn(PAGES, document) ? (PAGES[document] ?? null) : null;
}
