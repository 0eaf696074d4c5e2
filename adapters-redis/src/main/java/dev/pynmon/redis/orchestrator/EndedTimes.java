package dev.pynmon.redis.orchestrator;

import dev.pynmon.application.port.out.purge.EndedWalk;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Walks from those that ended first to those that ended last. Where nobody stamped when they did,
 * but some are in a final status, all invocations in the order of their registration are walked
 * over instead, and the time of their status counts. Two round trips for each part. For one thread.
 */
final class EndedTimes implements EndedWalk {
  private static final Scored BEGINNING = new Scored(Double.NEGATIVE_INFINITY, "");

  private final KeyedServer app;
  private final StatusKeys keys;
  private final Instant moment;
  private Optional<Boolean> areStamped = Optional.empty();
  private Scored place = BEGINNING;
  private boolean isOver;

  EndedTimes(KeyedServer app, Instant moment) {
    this.app = app;
    this.keys = new StatusKeys(app.keys());
    this.moment = moment;
  }

  @Override
  public List<InvocationState> next(int limit) {
    List<InvocationState> found = List.of();
    while (found.isEmpty() && !isOver) {
      found = app.read(session -> part(session, limit));
    }
    return found;
  }

  private List<InvocationState> part(Session session, int limit) {
    boolean stamped = areStamped(session);
    String times = stamped ? keys.ends() : keys.times(Optional.empty());
    double latest = PythonTime.toUnixSeconds(moment);
    TimesBehind behind = TimesBehind.of(session, times, place, limit);
    List<Scored> due = behind.entries().stream().takeWhile(each -> each.score() <= latest).toList();
    List<InvocationState> states = new StateReads(session, keys).states(due);
    isOver = behind.areLast() || due.size() < behind.entries().size();
    place = due.isEmpty() ? place : due.getLast();
    return states.stream().filter(each -> isEnded(each, stamped)).toList();
  }

  private boolean isEnded(InvocationState state, boolean stamped) {
    return state.status().status().isFinal() && (stamped || !state.status().at().isAfter(moment));
  }

  /** One round trip, once. */
  private boolean areStamped(Session session) {
    if (areStamped.isEmpty()) {
      Batch batch = session.batch();
      Reply<Long> stamps = batch.zcard(keys.ends());
      List<Reply<Long>> finals = keys.finals().stream().map(batch::scard).toList();
      batch.send();
      boolean areAny = finals.stream().anyMatch(reply -> reply.ofRightType().orElse(0L) > 0);
      areStamped = Optional.of(stamps.ofRightType().orElse(0L) > 0 || !areAny);
    }
    return areStamped.orElseThrow();
  }
}
