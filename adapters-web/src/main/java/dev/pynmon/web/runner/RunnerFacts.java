package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TakenQueues;
import dev.pynmon.web.text.RunnerPlace;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a runner, for the template {@code runner/facts}.
 *
 * @param factsContext true when its context is stored
 * @param factsClass its Python class
 * @param factsHost its host
 * @param factsProcess its process id; "" when not known
 * @param factsThread its thread; "" when not known
 * @param factsParents those above it, the nearest first
 * @param factsAhead that the clock of its host is off; "" where it does not seem so
 * @param factsHeartbeat true when it left a heartbeat
 * @param factsSeen its last sign of life; at most one
 * @param factsChange what it changed last, where that is later; at most one
 * @param factsSilent how long it has been silent, by the later of both
 * @param factsTimeout how long it may be
 * @param factsCreated when it first registered; at most one
 * @param factsUp how long it has been or was up
 * @param factsQueues the queues that it takes from; none where that is not kept
 * @param factsEligible whether it may run the atomic service
 * @param factsNone why it has no heartbeat; "" when it has one
 */
record RunnerFacts(
    boolean factsContext,
    String factsClass,
    String factsHost,
    String factsProcess,
    String factsThread,
    List<Parent> factsParents,
    String factsAhead,
    boolean factsHeartbeat,
    List<TimeText> factsSeen,
    List<TimeText> factsChange,
    String factsSilent,
    String factsTimeout,
    List<TimeText> factsCreated,
    String factsUp,
    List<TakenQueues> factsQueues,
    String factsEligible,
    String factsNone) {
  private static final int MAX_PARENTS = 5;

  private static final Duration WIDEST = Thresholds.USUAL.time(Rule.CLOCK);

  static RunnerFacts of(RunnerDetail detail, Links links) {
    RunnerSighting runner = detail.runner();
    Optional<RunnerContext> context = runner.context();
    Optional<Heartbeat> sign = runner.heartbeat();
    Instant now = detail.asOf();
    return new RunnerFacts(
        context.isPresent(),
        context.map(RunnerContext::runnerClass).map(SafeText::name).orElse(""),
        context.map(RunnerContext::hostname).map(SafeText::name).orElse(""),
        context.map(RunnerContext::processId).map(RunnerFacts::number).orElse(""),
        context.map(RunnerContext::threadId).map(RunnerFacts::number).orElse(""),
        context.map(found -> parents(found, links)).orElse(List.of()),
        sign.map(found -> ahead(found.last(), now)).orElse(""),
        sign.isPresent(),
        sign.map(found -> TimeText.of(found.last(), now)).stream().toList(),
        sign.stream()
            .flatMap(found -> detail.lastChange().filter(found.last()::isBefore).stream())
            .map(at -> TimeText.of(at, now))
            .toList(),
        detail.lastHeard().map(last -> age(last, now)).orElse(""),
        DurationText.of(detail.deadAfter()),
        sign.map(found -> TimeText.of(found.created(), now)).stream().toList(),
        sign.map(found -> SightingRow.uptime(runner, found, now)).orElse(""),
        sign.flatMap(Heartbeat::consumedQueues).map(found -> TakenQueues.of(found, links)).stream()
            .toList(),
        sign.map(found -> found.atomicServiceEligible() ? "yes" : "no").orElse(""),
        sign.isPresent() ? "" : none(runner.id()));
  }

  /** What the host's clock shows; a sign of life is never given later than now. */
  private static String ahead(Instant last, Instant now) {
    Duration by = Duration.between(now, last);
    return by.compareTo(WIDEST) > 0
        ? "its clock is at least " + DurationText.rough(by) + " ahead of this monitor's"
        : "";
  }

  private static String number(long id) {
    return id == 0 ? "" : String.valueOf(id);
  }

  private static String age(Instant last, Instant now) {
    Duration silent = Duration.between(last, now).truncatedTo(ChronoUnit.SECONDS);
    return DurationText.of(silent.isNegative() ? Duration.ZERO : silent);
  }

  private static String none(RunnerId id) {
    return id.isExternal()
        ? "A client outside any runner never leaves one."
        : "It left none, or it was purged.";
  }

  private static List<Parent> parents(RunnerContext own, Links links) {
    List<Parent> parents = new ArrayList<>();
    Optional<RunnerContext> next = Optional.of(own);
    while (next.isPresent() && parents.size() < MAX_PARENTS) {
      RunnerContext context = next.get();
      context.parentId().ifPresent(id -> parents.add(Parent.of(id, context.parent(), links)));
      next = context.parent();
    }
    return parents;
  }

  /** A runner above it. */
  record Parent(RunnerLink parentLink, String parentText) {
    static Parent of(RunnerId id, Optional<RunnerContext> context, Links links) {
      return new Parent(
          RunnerLink.of(id, links),
          context
              .map(known -> SafeText.name(known.runnerClass()) + ", " + RunnerPlace.of(known))
              .orElse("its context is not in the store"));
    }
  }
}
