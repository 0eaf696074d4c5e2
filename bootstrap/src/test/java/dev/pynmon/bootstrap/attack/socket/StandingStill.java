package dev.pynmon.bootstrap.attack.socket;

import dev.pynmon.bootstrap.attack.visit.Conversation;
import dev.pynmon.bootstrap.attack.visit.Pace;
import dev.pynmon.bootstrap.attack.visit.Reply;
import dev.pynmon.bootstrap.attack.visit.Tally;
import dev.pynmon.bootstrap.attack.visit.Timed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Connections that stand still in each way there is: each must be ended, and keep nobody out. */
public final class StandingStill {
  private static final int EACH = 30;
  private static final int PAGES = 400;
  private static final Duration LONGEST = Duration.ofSeconds(75);
  private static final Duration DRIP = Duration.ofSeconds(2);
  private static final String POST = "POST /health HTTP/1.1\r\n" + SocketCase.HOST;

  private final URI address;
  private final Tally tally;

  /**
   * A way to stand still.
   *
   * @param sent what comes before
   * @param drips whether letters of a header follow, one every two seconds
   */
  private record Way(String name, String sent, boolean drips) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("nothing is sent", "", false),
          new Way("half a first line", "GET /he", false),
          new Way("half a header", "GET /health HTTP/1.1\r\nHos", false),
          new Way("a header letter by letter", "GET /health HTTP/1.1\r\nX-A: ", true),
          new Way("half a body", POST + "Content-Length: 100\r\n\r\nabc", false),
          new Way("half a chunk", POST + "Transfer-Encoding: chunked\r\n\r\n40\r\nabc", false));

  public StandingStill(URI address, Tally tally) {
    this.address = address;
    this.tally = tally;
  }

  /** All ways at once, which takes as long as the longest of them. */
  public void run() {
    List<CompletableFuture<Void>> all =
        IntStream.range(0, EACH)
            .boxed()
            .flatMap(_ -> WAYS.stream())
            .map(way -> CompletableFuture.runAsync(() -> stand(way), StandingStill::begin))
            .toList();
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(this::readNothing, StandingStill::begin);
    Timed health = Timed.of(address, "/health");
    if (health.status() != 200) {
      tally.broken("status " + health.status(), "/health while others stand still");
    }
    all.forEach(CompletableFuture::join);
    reader.join();
    tally.figure(
        "connections that stand still", WAYS.size() * EACH + " ended, /health meanwhile " + health);
  }

  private static void begin(Runnable task) {
    Thread.ofVirtual().start(task);
  }

  private void stand(Way way) {
    try (Conversation conversation = Conversation.with(address, way.drips() ? DRIP : LONGEST)) {
      conversation.send(way.sent());
      long start = System.nanoTime();
      while (!ends(conversation) && System.nanoTime() - start < LONGEST.toNanos()) {
        conversation.send("a");
      }
      if (System.nanoTime() - start >= LONGEST.toNanos()) {
        tally.broken("stays open", way.name());
      }
    }
  }

  /** Whatever is said before the end does not matter. */
  private static boolean ends(Conversation conversation) {
    conversation.reply(true);
    return conversation.isOver();
  }

  /** Asks for many pages and reads none before time is up: most must never have been sent. */
  private void readNothing() {
    try (Conversation conversation = Conversation.with(address, Duration.ofSeconds(5))) {
      IntStream.range(0, PAGES)
          .forEach(
              _ -> conversation.send("GET /invocations/ HTTP/1.1\r\n" + SocketCase.HOST + "\r\n"));
      Pace.pause(Duration.ofSeconds(50));
      int read = 0;
      while (conversation.reply(true).filter(Reply::isWhole).isPresent()) {
        read++;
      }
      if (read == PAGES) {
        tally.broken("stays open", "a reader that reads nothing");
      }
      tally.figure("a reader that reads nothing", read + " of " + PAGES + " pages were sent to it");
    }
  }
}
