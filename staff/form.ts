const LOW = '(max-height: 119px)';

/** The console's form: `low` is a strip because there is no room for more, `strip` one because the clerk wants it so. */
export type Form = 'low' | 'strip' | 'usual';

const KEPT = 'paihao-staff-strip';

/** Which form the console has in this page; the clerk's wish is kept over a reload. */
export function consoleForm(changed: () => void) {
  const low = matchMedia(LOW);
  low.addEventListener('change', changed);
  return {
    get now(): Form {
      return low.matches ? 'low' : sessionStorage.getItem(KEPT) ? 'strip' : 'usual';
    },
    turn(): void {
      if (sessionStorage.getItem(KEPT)) sessionStorage.removeItem(KEPT);
      else sessionStorage.setItem(KEPT, 'yes');
      changed();
    },
  };
}
