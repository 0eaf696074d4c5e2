// What a picture does not tell of its invocations: what they were called with, and why they failed.
// It is asked for once the page is idle, of all that are drawn together, so that a card is whole at once.
const MOST = 300; // are asked for together, as far as an address takes them
const LONGEST = 12_000;
const KEPT = 5_000;
const SOON = 200; // milliseconds, where nobody tells when a page is idle
const LATEST = 1_000; // where it never is
const known = new Map();
let isAsking = false;

const keyOf = ({ dataset }) => `${dataset.status} ${dataset.invocationId}`; // who failed since has a cause
const drawn = () => [...document.querySelectorAll("svg.timeline a.inv[href][data-invocation-id]")];

// What is known of it by now.
export const briefOf = (part) => known.get(keyOf(part));

function batch(parts) {
  const chosen = [];
  let length = 0;
  for (const part of parts) {
    length += encodeURIComponent(part.dataset.invocationId).length + 1;
    if (chosen.length === MOST || (chosen.length && length > LONGEST)) {
      break;
    }
    chosen.push(part);
  }
  return chosen;
}

async function read(parts) {
  const ids = parts.map((part) => encodeURIComponent(part.dataset.invocationId)).join(",");
  const folder = parts[0].getAttribute("href").replace(/[^/]*$/, "");
  const answer = await fetch(`${folder}briefs?inv_ids=${ids}`, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  const briefs = await answer.json();
  parts.forEach((part) => known.set(keyOf(part), briefs[part.dataset.invocationId] ?? {}));
}

// Asks for those that are not known; an event on the document tells when there are more.
export async function ask() {
  if (isAsking) {
    return;
  }
  isAsking = true;
  known.size > KEPT && known.clear();
  try {
    for (let next = []; (next = batch(drawn().filter((part) => !briefOf(part)))).length; ) {
      await read(next);
      document.dispatchEvent(new CustomEvent("timeline:briefs"));
    }
  } catch {
    // Whoever is pointed at next asks again.
  } finally {
    isAsking = false;
  }
}

if (document.querySelector("svg.timeline, #timeline")) {
  const later = window.requestIdleCallback ?? ((task) => setTimeout(task, SOON));
  document.addEventListener("timeline:shown", () => later(() => void ask(), { timeout: LATEST }));
}
