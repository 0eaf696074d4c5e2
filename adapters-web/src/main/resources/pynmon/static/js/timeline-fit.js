// Where the page is narrower than the pictures, their times move together: names and marks keep their
// size. Of the names in bars those are seen that still have room. On a phone the frame scrolls.
const LETTERS = 11 / 10.5; // the smaller letters of a picture are then as high as it takes to read them
const RADIUS = 4; // of a mark
const GAP = 2;
const phone = matchMedia("(max-width: 575px)");
const sheet = new CSSStyleSheet(); // a page has no styles of its own, nor gets any
document.adoptedStyleSheets.push(sheet);

const main = document.getElementById("main");
const at = (part, name) => Number(part.getAttribute(name));

// Up to the end of its bar, or to the first mark on that.
function roomOf(label, bars, marks) {
  const [x, y] = [at(label, "x"), at(label, "y")];
  const isBeside = (top, bottom) => top < y && y < bottom;
  const bar = bars.find((one) => isBeside(one.y, one.y + one.height) && one.x <= x && x < one.x + one.width);
  const ends = marks.filter((mark) => isBeside(mark.y, mark.y + 8) && mark.x > x).map((mark) => mark.x - RADIUS);
  return bar ? Math.min(bar.x + bar.width, ...ends) - x : 0;
}

function names(svg, share) {
  const bars = [...svg.querySelectorAll("rect:is(.seg-run, .seg-pause)")].map((bar) => ({
    x: at(bar, "x"),
    y: at(bar, "y"),
    width: at(bar, "width"),
    height: at(bar, "height"),
  }));
  const marks = [...svg.querySelectorAll("circle.pt")].map((mark) => ({ x: at(mark, "cx"), y: at(mark, "cy") }));
  for (const label of svg.querySelectorAll(".bar-names > text")) {
    label.classList.toggle("cut", share < 1 && label.getComputedTextLength() > roomOf(label, bars, marks) * share - GAP);
  }
}

// Times that would stand in one another are left out.
function times(svg, share) {
  let free = 0;
  for (const label of svg.querySelectorAll(":scope > .tl-plot > text")) {
    const wide = label.getComputedTextLength();
    const from = at(label, "x") * share - (label.matches(".mid") ? wide / 2 : label.matches(".end") ? wide : 0);
    label.classList.toggle("cut", from < free);
    free = from < free ? free : from + wide + GAP;
  }
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
    for (const each of main.querySelectorAll("#timeline :is(.strip > .pic, .pic.timeline, .pic.occ)")) {
      each.viewBox.baseVal.width = units;
      each.dataset.share = share;
      each.classList.toggle("fits", isNarrow);
      times(each, share);
    }
    names(svg, share);
  }
}

// How much of the width that it was drawn with its times have.
export const shareOf = (svg) => Number(svg.dataset.share ?? 1);

if (document.getElementById("timeline")) {
  document.addEventListener("timeline:shown", fit);
  new ResizeObserver(fit).observe(main);
}
