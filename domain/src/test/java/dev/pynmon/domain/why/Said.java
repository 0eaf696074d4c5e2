package dev.pynmon.domain.why;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An invocation and what is said of it, for tests. */
public final class Said {
  public static final Instant NOW = Instant.parse("2026-11-24T14:14:30Z");

  private Said() {}

  public static String text(Sentence sentence) {
    return sentence.pieces().stream().map(Said::text).collect(Collectors.joining());
  }

  private static String text(Piece piece) {
    return switch (piece) {
      case Piece.Words words -> words.text();
      case Piece.Stored stored -> stored.text();
      case Piece.Named named ->
          "["
              + (named.words().isEmpty() ? "" : named.words() + " → ")
              + (named.subject().id().isEmpty() ? named.subject().kind() : named.subject().id())
              + "]";
      case Piece.Lasts lasts -> lasts.span().toString().substring(2).toLowerCase();
      case Piece.At at -> at.moment().toString().substring(11, 19);
    };
  }

  static List<String> grounds(Why why) {
    return why.evidence().stream()
        .map(each -> each.subject().kind() + " " + each.subject().id() + " " + text(each.fact()))
        .toList();
  }

  public static Instant ago(int seconds) {
    return NOW.minusSeconds(seconds);
  }

  /** An invocation of {@code shop.charge} in a status since so many seconds. */
  public static InvocationState state(String id, InvocationStatus status, int secondsAgo) {
    return new InvocationState(
        new InvocationId(id),
        new TaskKey("shop.charge"),
        new CallKey("shop.charge:no_args"),
        new StatusRecord(status, Optional.of(new RunnerId("r1")), ago(secondsAgo)),
        0);
  }

  /** One that was in these statuses, each ten seconds before the next, and is in the last. */
  static Standing standing(int secondsAgo, InvocationStatus... statuses) {
    return standing(true, secondsAgo, statuses);
  }

  /** The same of a history that may be longer than what was read. */
  static Standing standing(boolean isWhole, int secondsAgo, InvocationStatus... statuses) {
    InvocationState state = state("it", statuses[statuses.length - 1], secondsAgo);
    List<HistoryEntry> entries = new ArrayList<>();
    for (int i = 0; i < statuses.length; i++) {
      Instant at = ago(secondsAgo + 10 * (statuses.length - 1 - i));
      entries.add(
          new HistoryEntry(
              state.id(),
              at,
              new StatusRecord(statuses[i], Optional.empty(), at),
              Optional.of(new RunnerId("r1")),
              Optional.empty(),
              Optional.empty()));
    }
    Present present = new Present(NOW, Optional.of(state.status()), Map.of());
    return new Standing(state, Life.of(new History(entries, isWhole), present), NOW);
  }
}
