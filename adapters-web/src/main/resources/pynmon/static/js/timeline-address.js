// What the address says is shown: its fragment is no part of that, for it leads to a place on the
// page, such as a skip link does, and a browser reports both in the same way.
export const here = () => location.pathname + location.search;
let known = here();

// A new address, and what it stands for is shown by the caller.
export function push(href) {
  history.pushState({}, "", href);
  known = here();
}

// The address without its fragment when it stands for something else than before, else "".
export function moved() {
  const before = known;
  known = here();
  return known === before ? "" : known;
}
