// Where the page is narrower than the pictures, their times move together: names and marks keep their
// size. Names in bars stand where they still have room. On a phone the frame scrolls.
const LETTERS = 11 / 10.5; // the smaller letters of a picture are then as high as it takes to read them
const GAP = 2;
const BEFORE = 7; // from the beginning of a bar to its name
const MARKS = ".tl-plot :is(.pt, .marker, .swatch, .focus-ring, .condition, .gen rect, .gen line, .lost, .lost-d, .last-sign)";
const phone = matchMedia("(max-width: 575px)");
const sheet = new CSSStyleSheet(); // a page has no styles of its own, nor gets any
document.adoptedStyleSheets.push(sheet);

const main = document.getElementById("main");
const at = (part, name) => Number(part.getAttribute(name));

// What a name must leave free, in the units of the picture: marks keep their size while times move together.
function taken(svg, share) {
  const half = 1 / share / 2;
  return [...svg.querySelectorAll(MARKS)].map((mark) => {
    const { x, y, width, height } = mark.getBBox();
    const middle = mark.matches(".gen rect") ? x + width * half : x + width / 2;
    return { from: middle - width * half - GAP / share, to: middle + width * half + GAP / share, top: y, bottom: y + height };
  });
}

// The first place in its bar that has room for a name; none where there is none.
function placeOf(bar, wide, marks, share) {
  const beside = marks.filter(({ top, bottom, from, to }) => top < bar.y + bar.height && bar.y < bottom && from < bar.x + bar.width && bar.x < to);
  let x = bar.x + BEFORE / share;
  for (const { from, to } of beside.sort((one, other) => one.from - other.from)) {
    x = from < x + wide ? Math.max(x, to) : x;
  }
  return x + wide + GAP / share <= bar.x + bar.width ? x : null;
}

// Where each name stands, null where nowhere. Where times are as they were drawn, names are, too.
function places(svg, share) {
  const bars = [...svg.querySelectorAll("rect:is(.seg-run, .seg-pause)")].map((bar) => bar.getBBox());
  const marks = share < 1 ? taken(svg, share) : [];
  return [...svg.querySelectorAll(".bar-names > text")].map((label) => {
    const [drawn, y] = [Number(label.dataset.x ?? at(label, "x")), at(label, "y")];
    const bar = bars.find((one) => one.y < y && y < one.y + one.height && one.x <= drawn && drawn < one.x + one.width);
    return { label, drawn, place: share < 1 && bar ? placeOf(bar, label.getComputedTextLength() / share, marks, share) : drawn };
  });
}

function put({ label, drawn, place }) {
  label.dataset.x = drawn;
  label.classList.toggle("cut", place === null);
  label.setAttribute("x", place ?? drawn);
}

const timesOf = (svg) => [...svg.querySelectorAll(":scope > .tl-plot > text")];

// The first time may begin at its tick, which would push the second aside: here it stands in the middle as the others do.
function center(svg, share) {
  for (const label of timesOf(svg).filter((one) => one.matches(".tm:not(.mid, .end), .was-first"))) {
    label.classList.toggle("mid", share < 1);
    label.classList.add("was-first");
  }
}

// Times that would stand in one another are left out.
function crowded(svg, share) {
  let free = 0;
  return timesOf(svg).map((label) => {
    const wide = label.getComputedTextLength();
    const from = at(label, "x") * share - (label.matches(".mid") ? wide / 2 : label.matches(".end") ? wide : 0);
    const isCut = from < free;
    free = isCut ? free : from + wide + GAP;
    return { label, isCut };
  });
}

// To be called when there is another picture, or another width for it.
export function fit() {
  const svg = main.querySelector("#timeline svg.timeline");
  if (!svg) {
    return;
  }
  const { contentWidth, timelineWidth } = svg.dataset;
  const width = svg.closest(".pic-wide").clientWidth;
  const isNarrow = width < timelineWidth && !phone.matches;
  const units = isNarrow ? width / LETTERS : Number(timelineWidth);
  const share = 1 - (timelineWidth - units) / contentWidth;
  if (svg.dataset.share !== String(share)) {
    sheet.replaceSync(`.fits { --share: ${share}; }`);
    const pictures = [...main.querySelectorAll("#timeline :is(.strip > .pic, .pic.timeline, .pic.occ)")];
    for (const each of pictures) {
      each.viewBox.baseVal.width = units;
      each.dataset.share = share;
      each.classList.toggle("fits", isNarrow);
      center(each, share);
    }
    // All is measured before anything is moved: else each one measured has the page laid out anew.
    const [times, names] = [pictures.flatMap((each) => crowded(each, share)), places(svg, share)];
    times.forEach(({ label, isCut }) => label.classList.toggle("cut", isCut));
    names.forEach(put);
  }
}

// How much of the width that it was drawn with its times have.
export const shareOf = (svg) => Number(svg.dataset.share ?? 1);

if (document.getElementById("timeline")) {
  document.addEventListener("timeline:shown", fit);
  new ResizeObserver(fit).observe(main);
}
