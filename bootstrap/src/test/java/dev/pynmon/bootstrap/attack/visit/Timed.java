package dev.pynmon.bootstrap.attack.visit;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * An answer with how long it took.
 *
 * @param status 0 for none
 * @param bytes how many its body has
 * @param time until all of it was there, or nobody waited any more
 */
public record Timed(int status, int bytes, Duration time) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** That of a page, for which a minute and a half is waited. */
  public static Timed of(URI address, String path) {
    return of(address, path, PATIENCE);
  }

  /** That of a page, for which so long is waited. */
  public static Timed of(URI address, String path, Duration patience) {
    long start = System.nanoTime();
    try (Visitor visitor = new Visitor(address, patience)) {
      Optional<Reply> reply = visitor.get(path).filter(Reply::isWhole);
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      return new Timed(
          reply.map(Reply::status).orElse(0),
          reply.map(page -> page.body().length).orElse(0),
          time);
    }
  }

  @Override
  public String toString() {
    return (status == 0 ? "no answer" : status + " of " + bytes / 1_000 + " KB")
        + " in %.1f s".formatted(time.toMillis() / 1000.0);
  }
}
