// Where a page hears from: the stream that all tabs of this browser share, or one of its own where
// there is no such thing. Both tell {type, data}: news, silence, beat, error, and refused, after which
// nothing comes.
const KINDS = ["news", "silence", "beat"];

function shared(hub, address, hear) {
  const { port } = new SharedWorker(hub);
  port.addEventListener("message", ({ data }) => (data.type === "ask" ? port.postMessage({ isHere: true }) : hear(data)));
  port.start();
  port.postMessage({ listen: address });
  return () => {
    port.postMessage({});
    port.close();
  };
}

function own(address, hear) {
  const source = new EventSource(address);
  KINDS.forEach((type) => source.addEventListener(type, ({ data }) => hear({ type, data })));
  source.addEventListener("error", () => hear({ type: source.readyState === EventSource.CLOSED ? "refused" : "error" }));
  return () => source.close();
}

// Begins to listen; what it gives ends that. A browser that keeps nothing for a site gives it no worker.
export function listen(hub, address, hear) {
  try {
    return hub && "SharedWorker" in window ? shared(hub, address, hear) : own(address, hear);
  } catch {
    return own(address, hear);
  }
}
