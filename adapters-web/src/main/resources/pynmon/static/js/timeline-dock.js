// Where panels open, the picture becomes narrower, or a sheet covers its lower part: what was chosen
// stays where it was on the screen, and is not covered.
import { fit } from "./timeline-fit.js";

const MARGIN = 12;

// An invocation has parts far apart: its first bar is what people look at.
const bodyOf = (part) => part?.querySelector(":scope > g:has(.seg-run, .seg-pause)") ?? part;

const isSheet = (dock) => getComputedStyle(dock).position === "fixed";

function uncover(part, dock) {
  const { bottom } = part.getBoundingClientRect();
  const low = dock.getBoundingClientRect().top - MARGIN;
  if (isSheet(dock) && dock.querySelector(":scope > :not(:empty)") && bottom > low && bottom < innerHeight) {
    scrollBy({ top: bottom - low });
  }
}

// To be called before a panel changes; what it returns, after that.
export function holdInSight(whole, panel) {
  const part = bodyOf(whole);
  const before = part?.getBoundingClientRect().top;
  return () => {
    fit();
    const dock = panel.parentElement;
    dock.scrollTo({ top: panel.offsetTop - dock.offsetTop });
    if (part?.isConnected) {
      scrollBy({ top: part.getBoundingClientRect().top - before });
      uncover(part, dock);
    }
  };
}
