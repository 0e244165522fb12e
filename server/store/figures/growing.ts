const FIRST = 16; // sets for which there is room at once

type Columns = { readonly [name: string]: Uint32Array | Float64Array };

/** What is not nothing of some sets: of each column where in its set, how much, and where each set's begin. */
export type Packed = {
  readonly codes: readonly string[];
  readonly columns: readonly { readonly begins: Uint32Array; readonly at: Uint32Array; readonly of: Float64Array }[];
};

/**
 * Flat columns of many sets, one set after another, which grow when a set more is met. Each set has a code by which it is found.
 * `make`: columns for so many sets. All are added up, but in `longest` the greatest counts.
 */
export function growing<Of extends Columns>(make: (room: number) => Of) {
  let room = FIRST;
  let all = make(room);
  const names = Object.keys(all);
  const widths = names.map((name) => (all[name] as Uint32Array).length / room);
  const numbers = new Map<string, number>();

  function grow(): void {
    room *= 2;
    const wider = make(room);
    for (const name of names) (wider[name] as Uint32Array).set(all[name] as Uint32Array);
    all = wider;
  }
  function numberOf(code: string): number {
    const known = numbers.get(code);
    if (known !== undefined) return known;
    numbers.set(code, numbers.size);
    if (numbers.size > room) grow();
    return numbers.size - 1;
  }

  return {
    /** As they are now: asked for again when a set may have come. */
    columns: (): Of => all,
    numbers: numbers as ReadonlyMap<string, number>,
    numberOf,
    /** The sets of a list of codes, by their places in it; -1 where there is no code, or another one is meant. */
    places(codes: readonly (string | null)[], only: string | null = null): Int32Array {
      const found = new Int32Array(codes.length);
      for (const [place, code] of codes.entries()) found[place] = code === null || (only !== null && code !== only) ? -1 : numberOf(code);
      return found;
    },
    /** Makes a set nothing again. */
    clear(set: number): void {
      for (const [nth, name] of names.entries()) all[name]?.fill(0, set * widths[nth]!, (set + 1) * widths[nth]!);
    },
    packed(): Packed {
      const columns = names.map((name, nth) => {
        const [at, of, begins]: [number[], number[], number[]] = [[], [], []];
        for (let set = 0; set < numbers.size; set += 1) {
          begins.push(at.length);
          for (let place = 0; place < widths[nth]!; place += 1) {
            const value = all[name]![set * widths[nth]! + place]!;
            if (value === 0) continue;
            at.push(place);
            of.push(value);
          }
        }
        begins.push(at.length);
        return { begins: Uint32Array.from(begins), at: Uint32Array.from(at), of: Float64Array.from(of) };
      });
      return { codes: [...numbers.keys()], columns };
    },
    /** Adds what was packed elsewhere to the sets of the same codes. */
    add({ codes, columns }: Packed): void {
      const sets = codes.map(numberOf);
      for (const [nth, { begins, at, of }] of columns.entries()) {
        const name = names[nth]!;
        const into = all[name]!;
        for (const [place, set] of sets.entries()) {
          const from = set * widths[nth]!;
          const end = begins[place + 1]!;
          if (name === 'longest')
            for (let one = begins[place]!; one < end; one += 1) into[from + at[one]!] = Math.max(into[from + at[one]!]!, of[one]!);
          else for (let one = begins[place]!; one < end; one += 1) into[from + at[one]!]! += of[one]!;
        }
      }
    },
    /** Adds a set of other such columns to the one of a code. */
    addSet(code: string, columns: Of, set: number): void {
      const own = numberOf(code);
      for (const [nth, name] of names.entries()) {
        const [into, from, width] = [all[name]!, columns[name]!, widths[nth]!];
        const [to, begin] = [own * width, set * width];
        if (name === 'longest')
          for (let place = 0; place < width; place += 1) into[to + place] = Math.max(into[to + place]!, from[begin + place]!);
        else for (let place = 0; place < width; place += 1) into[to + place]! += from[begin + place]!;
      }
    },
  };
}
