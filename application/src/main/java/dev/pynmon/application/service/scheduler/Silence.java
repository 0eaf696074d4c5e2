package dev.pynmon.application.service.scheduler;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.DeadAfter;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long nothing was heard of the runner of a marked run.
 *
 * @param run the run
 * @param sign its runner's last sign of life; empty when it never gave one
 * @param since since when: it gave one when it began the run, too. Where nobody knows that, since
 *     the mark is known to stand
 * @param now until when
 */
record Silence(AtomicRun run, Optional<Heartbeat> sign, Instant since, Instant now) {
  static Silence of(AtomicRun run, Optional<Heartbeat> sign, Instant marked, Instant now) {
    Instant began = run.start().equals(Instant.EPOCH) ? marked : run.start();
    Instant since = sign.map(Heartbeat::last).filter(last -> last.isAfter(began)).orElse(began);
    return new Silence(run, sign, since, now);
  }

  boolean isLongerThan(Duration span) {
    return Duration.between(since, now).compareTo(span) > 0;
  }

  /** From when on it is proof. */
  Instant provenFrom(DeadAfter deadAfter) {
    return since.plus(deadAfter.span());
  }

  /** What is known, without the full stop. */
  String words() {
    if (sign.isPresent()) {
      return "Its runner gave its last sign of life %s ago".formatted(text(span()));
    }
    return (run.runner().value().isEmpty()
            ? "Whose run it is nobody knows"
            : "No runner of that name ever gave a sign of life")
        + ", and the mark has stood for "
        + text(span());
  }

  /** What it proves, sentences. */
  String proof(DeadAfter deadAfter) {
    String rule =
        sign.isPresent()
            ? ", and after %s pynenc takes it for dead. "
            : ", longer than the %s after which pynenc takes a runner for dead. ";
    return words() + rule.formatted(exact(deadAfter.span())) + source(deadAfter);
  }

  private static String source(DeadAfter deadAfter) {
    return switch (deadAfter.source()) {
      case CONFIGURED ->
          "So it is configured (%s), unless the environment of the workers or a pyproject.toml of theirs says otherwise: neither is seen from here."
              .formatted(deadAfter.where());
      case GIVEN -> "That time was given by whoever asks.";
    };
  }

  private Duration span() {
    return Duration.between(since, now);
  }

  private static String text(Duration span) {
    if (span.toMinutes() < 2) {
      return span.toSeconds() + " s";
    }
    return span.toHours() < 2 ? span.toMinutes() + " min" : span.toHours() + " h";
  }

  /** What was configured or given, as it was. */
  static String exact(Duration span) {
    return span.toSecondsPart() == 0 && span.toMillisPart() == 0
        ? span.toMinutes() + " min"
        : span.toMillis() / 1_000.0 + " s";
  }
}
