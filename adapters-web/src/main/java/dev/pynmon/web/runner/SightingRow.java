package dev.pynmon.web.runner;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerGroup;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.search.Field;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TakenQueues;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.text.RunnerPlace;
import dev.pynmon.web.text.ServiceStatus;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A runner as a row, for the template {@code runner/rows}.
 *
 * @param sightLink its page
 * @param sightChild true for one that stands below the runner that started it
 * @param sightParent the runner that started it, where that does not stand above it; at most one
 * @param sightClass its Python class; "" when its context is not stored
 * @param sightPlace its host, process and thread
 * @param sightTag how its presence is coloured
 * @param sightWord its presence
 * @param sightSeen its last sign of life; at most one
 * @param sightCreated when it first registered; at most one
 * @param sightUp how long it has been or was up
 * @param sightQueues the queues that it takes from; none where its pynenc does not keep them
 * @param sightEligible true when it may run the atomic service
 * @param sightServed true when it did
 * @param sightHeld what it holds; at most one
 * @param sightNothing what to say where it holds nothing as far as is known
 * @param sightEnded how many it ended of late, with its workers; "" where that is not told
 * @param sightFailed those of them that failed; "" for none
 * @param sightOnly those of the list that share a value with it
 */
record SightingRow(
    RunnerLink sightLink,
    boolean sightChild,
    List<RunnerLink> sightParent,
    String sightClass,
    String sightPlace,
    String sightTag,
    String sightWord,
    List<TimeText> sightSeen,
    List<TimeText> sightCreated,
    String sightUp,
    List<TakenQueues> sightQueues,
    boolean sightEligible,
    boolean sightServed,
    List<HeldView> sightHeld,
    String sightNothing,
    String sightEnded,
    String sightFailed,
    Only sightOnly) {
  private static final String UNKNOWN = "not known";

  static SightingRow head(RunnerSighting runner, RowWork work, Instant now, Links links) {
    return of(runner, false, Optional.empty(), work, Narrowed.NONE, now, links);
  }

  /** Of a runner above its workers. */
  static SightingRow head(RunnerGroup group, RowWork work, Instant now, Links links) {
    return head(group.head(), work.of(group), now, links);
  }

  static SightingRow worker(RunnerSighting runner, RowWork work, Instant now, Links links) {
    return of(runner, true, Optional.empty(), work, Narrowed.NONE, now, links);
  }

  /** A row that stands by itself and names its parent, of a list that can be narrowed. */
  static SightingRow alone(
      RunnerSighting runner, RowWork work, Narrowed list, Instant now, Links links) {
    Optional<RunnerId> parent = runner.context().flatMap(RunnerContext::parentId);
    return of(runner, false, parent, work, list, now, links);
  }

  private static SightingRow of(
      RunnerSighting runner,
      boolean child,
      Optional<RunnerId> parent,
      RowWork work,
      Narrowed list,
      Instant now,
      Links links) {
    Optional<Heartbeat> sign = runner.heartbeat();
    return new SightingRow(
        RunnerLink.of(runner.id(), links),
        child,
        parent.map(id -> RunnerLink.of(id, links)).stream().toList(),
        runner.context().map(RunnerContext::runnerClass).map(SafeText::name).orElse(""),
        runner.context().map(RunnerPlace::of).orElse(""),
        ServiceStatus.tag(runner.presence()),
        ServiceStatus.word(runner.presence()),
        sign.map(found -> TimeText.of(found.last(), now)).stream().toList(),
        sign.map(found -> TimeText.of(found.created(), now)).stream().toList(),
        sign.map(found -> uptime(runner, found, now)).orElse(""),
        sign.flatMap(Heartbeat::consumedQueues).map(found -> TakenQueues.of(found, links)).stream()
            .toList(),
        sign.map(Heartbeat::atomicServiceEligible).orElse(false),
        work.served().contains(runner.id()),
        work.held(runner.id(), now, links),
        work.nothing(),
        work.ended(runner.id()),
        work.failed(runner.id()),
        Only.of(runner, list));
  }

  /** Those of the same class, on the same host, heard of and created in the same minute. */
  record Only(Href onlyClass, Href onlyHost, Href onlySeen, Href onlyCreated) {
    static Only of(RunnerSighting runner, Narrowed list) {
      return new Only(
          list.and(Field.CLASS, runner.context().map(RunnerContext::runnerClass)),
          list.and(Field.HOST, runner.context().map(RunnerContext::hostname)),
          list.at(Field.SEEN, runner.heartbeat().map(Heartbeat::last)),
          list.at(Field.CREATED, runner.heartbeat().map(Heartbeat::created)));
    }
  }

  /** Until now while it lives, else until its last sign of life. */
  static String uptime(RunnerSighting runner, Heartbeat sign, Instant now) {
    return switch (runner.presence()) {
      case ACTIVE, STALE -> span(sign.created(), now);
      case DONE, GONE, UNSEEN -> was(span(sign.created(), sign.last()));
    };
  }

  private static String was(String span) {
    return span.equals(UNKNOWN) ? span : "was " + span;
  }

  /** A damaged heartbeat, or a clock that was set, may end before it began. */
  private static String span(Instant from, Instant to) {
    return from.isAfter(to)
        ? UNKNOWN
        : DurationText.of(Duration.between(from, to).truncatedTo(ChronoUnit.SECONDS));
  }
}
