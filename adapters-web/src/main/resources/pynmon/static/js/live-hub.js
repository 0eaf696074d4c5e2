// A worker for all tabs of one browser: one stream for each application, since a browser has six
// connections to a monitor, and a tab that is looked at would keep one of them for itself.
const streams = new Map(); // by address: the stream, who listens, what was told last
const asked = new Set(); // tabs that have not answered yet
const PATIENCE = 30_000; // for an answer: a tab that crashed leaves without a word

function tell(stream, message) {
  stream.ports.forEach((port) => port.postMessage(message));
}

function open(address) {
  const stream = { source: new EventSource(address), ports: new Set(), last: null };
  for (const type of ["news", "silence", "beat"]) {
    stream.source.addEventListener(type, ({ data }) => {
      stream.last = type === "beat" ? stream.last : { type, data };
      tell(stream, { type, data });
    });
  }
  stream.source.addEventListener("error", () => {
    const isRefused = stream.source.readyState === EventSource.CLOSED;
    if (isRefused) {
      streams.delete(address);
    }
    tell(stream, { type: isRefused ? "refused" : "error" });
  });
  streams.set(address, stream);
  return stream;
}

function leave(port) {
  asked.delete(port);
  for (const [address, stream] of streams) {
    if (stream.ports.delete(port) && stream.ports.size === 0) {
      stream.source.close();
      streams.delete(address);
    }
  }
}

// Who comes late is told what was told last.
function join(port, address) {
  leave(port);
  const stream = streams.get(address) ?? open(address);
  stream.ports.add(port);
  if (stream.last) {
    port.postMessage(stream.last);
  }
}

function ask(port) {
  if (asked.has(port)) {
    leave(port);
  } else {
    asked.add(port);
    port.postMessage({ type: "ask" });
  }
}

setInterval(() => [...streams.values()].flatMap((stream) => [...stream.ports]).forEach(ask), PATIENCE);

function hear(port, { listen, isHere }) {
  if (isHere) {
    asked.delete(port);
  } else if (listen) {
    join(port, listen);
  } else {
    leave(port);
  }
}

self.addEventListener("connect", ({ ports: [port] }) => {
  port.addEventListener("message", ({ data }) => hear(port, data));
  port.start();
});
