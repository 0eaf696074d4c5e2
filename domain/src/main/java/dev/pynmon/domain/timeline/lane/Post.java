package dev.pynmon.domain.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in which work is done: it stays while the runners that fill it come and go. What is done
 * there is one lane of a timeline.
 */
public final class Post {
  private final Optional<Post> above;
  private final List<Turn> turns = new ArrayList<>(1);
  private final List<Post> below = new ArrayList<>(0);
  private final Map<RunnerId, RunnerId> hands = new LinkedHashMap<>(0);

  /**
   * A runner's time in its post.
   *
   * @param runner the runner
   * @param context who it is, as far as known
   * @param from when it is first seen there
   */
  public record Turn(RunnerId runner, Optional<RunnerContext> context, Instant from) {}

  Post(Optional<Post> above) {
    this.above = above;
    above.ifPresent(post -> post.below.add(this));
  }

  void fill(Turn turn) {
    turns.add(turn);
  }

  void lend(RunnerId hand, RunnerId runner) {
    hands.put(hand, runner);
  }

  /** The post of whoever started these. */
  public Optional<Post> above() {
    return above;
  }

  /** Who filled it one after another, one at least: the generations, oldest first. */
  public List<Turn> turns() {
    return Collections.unmodifiableList(turns);
  }

  /** Who fills it now, or did last. */
  public Turn newest() {
    return turns.getLast();
  }

  /** The posts of workers that last. */
  public List<Post> below() {
    return Collections.unmodifiableList(below);
  }

  /** The workers that were made for one invocation each, and for whom: they share this post. */
  public Map<RunnerId, RunnerId> hands() {
    return Collections.unmodifiableMap(hands);
  }

  /** True when more than one runner worked here, or below. */
  public boolean isShared() {
    return turns.size() > 1 || !below.isEmpty() || !hands.isEmpty();
  }
}
