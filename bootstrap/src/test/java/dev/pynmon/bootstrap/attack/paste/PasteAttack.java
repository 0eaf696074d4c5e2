package dev.pynmon.bootstrap.attack.paste;

import dev.pynmon.bootstrap.attack.monitor.Program;
import dev.pynmon.bootstrap.attack.visit.Conversation;
import dev.pynmon.bootstrap.attack.visit.Reply;
import dev.pynmon.bootstrap.attack.visit.Tally;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** Sends what nobody logs, and the most that may be sent many times at once. */
public final class PasteAttack {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Executor EACH = task -> Thread.ofVirtual().start(task);
  private static final String PAGE = "/log-explorer/";

  private final Tally tally;

  public PasteAttack(Tally tally) {
    this.tally = tally;
  }

  /** One after another. */
  public void run(URI address, Random random) {
    PasteCases.all(random).forEach(one -> run(address, one));
  }

  private void run(URI address, PasteCase one) {
    Optional<Reply> reply = asked(address, one);
    reply.ifPresentOrElse(
        answer -> tally.judge(PAGE, answer, one.name()),
        () -> tally.broken("no answer", one.name()));
    reply
        .filter(answer -> !one.statuses().contains(answer.status()))
        .ifPresent(answer -> tally.broken("status " + answer.status(), one.name()));
    reply
        .filter(answer -> answer.text().contains("<script>x") || answer.text().contains("<img"))
        .ifPresent(_ -> tally.broken("markup of the paste", one.name()));
  }

  private static Optional<Reply> asked(URI address, PasteCase one) {
    try (Conversation conversation = Conversation.with(address, PATIENCE)) {
      conversation.send(one.bytes());
      return conversation.reply(true);
    }
  }

  /** So many of 10 MB at once: what they are answered, how long it takes, and the most memory. */
  public void together(Program target, int many) {
    PasteCase one = PasteCases.browser("10 MB", PasteCases.log(PasteCases.MOST_OF_FORM), 200, 503);
    long start = System.nanoTime();
    List<CompletableFuture<Optional<Reply>>> all =
        IntStream.range(0, many)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> asked(target.address(), one), EACH))
            .toList();
    TreeMap<Integer, Integer> statuses = new TreeMap<>();
    all.forEach(each -> statuses.merge(each.join().map(Reply::status).orElse(0), 1, Integer::sum));
    statuses.forEach(
        (status, count) -> IntStream.range(0, count).forEach(_ -> tally.answered(status)));
    tally.figure(
        many + " pastes of 10 MB at once; resident at most",
        "%s in %.0f s; %.0f MB"
            .formatted(statuses, (System.nanoTime() - start) / 1e9, target.vitals().peak()));
    if (!target.isAlive() || statuses.containsKey(500) || statuses.containsKey(0)) {
      tally.broken("pastes at once", statuses);
    }
  }
}
