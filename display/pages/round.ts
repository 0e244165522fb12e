/**
 * The order of a round: higher priorities first, and each comes once more for every step of its priority, spread over the
 * round. Nobody follows himself as long as there is anybody else.
 */
export function roundOf<Post extends { readonly priority: number }>(posts: readonly Post[]): readonly Post[] {
  const once = posts.map((post, nth) => ({ post, nth })).sort((a, b) => b.post.priority - a.post.priority || a.nth - b.nth);
  const most = Math.max(1, Math.floor(once.length / 2)); // as often as that, somebody else fits in between
  const places = once.flatMap(({ post }, at) => {
    const times = Math.min(post.priority + 1, most);
    return Array.from({ length: times }, (_, nth) => ({ post, place: at + (nth * once.length) / times, nth }));
  });
  places.sort((a, b) => a.place - b.place || a.nth - b.nth);
  return apart(places.map(({ post }) => post));
}

/** The same, with whoever follows himself put a place further on. */
function apart<Post>(round: readonly Post[]): readonly Post[] {
  const order = [...round];
  for (let at = 1; at < order.length; at += 1) {
    if (order[at] !== order[at - 1]) continue;
    const other = order.findIndex((one, nth) => nth > at && one !== order[at]);
    if (other < 0) break;
    const [moved] = order.splice(other, 1);
    if (moved !== undefined) order.splice(at, 0, moved);
  }
  return order;
}
