// What the address says is shown: its fragment is no part of that, for it leads to a place on the
// page, such as a skip link does, and a browser reports both in the same way.
export const here = () => location.pathname + location.search;
let known = here();

// Addresses are written in more than one way.
function plain(href, ...without) {
  const url = new URL(href, location.href);
  without.forEach((name) => url.searchParams.delete(name));
  return `${url.pathname}?${url.searchParams}`;
}

// Whoever is selected is marked in the picture that is there.
const pictureAt = (href) => plain(href, "selected");

// A new address, and what it stands for is shown by the caller.
export function push(href) {
  history.pushState({}, "", href);
  known = here();
}

// The address when something is chosen, or something else in its stead: all of that is one step,
// which knows where it began.
export function choose(href, isFirst) {
  if (isFirst || !history.state?.from) {
    history.pushState({ from: plain(here()) }, "", href);
  } else {
    history.replaceState(history.state, "", href);
  }
  known = here();
}

// The address when a choice is given up. The step that it was is taken back, so none is left of it.
export function giveUp(href) {
  known = href;
  if (history.state?.from === plain(href)) {
    history.back();
  } else {
    history.replaceState(history.state, "", href);
  }
}

// The address without its fragment when another picture belongs to it than before, else "".
export function moved() {
  const before = known;
  known = here();
  return pictureAt(known) === pictureAt(before) ? "" : known;
}
