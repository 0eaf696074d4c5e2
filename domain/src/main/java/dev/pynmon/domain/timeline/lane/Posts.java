package dev.pynmon.domain.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.DoneRule;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.EventCause;
import dev.pynmon.domain.timeline.Timeline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which runners share a post, hence a lane, since what a visitor looks for stays while runners come
 * and go:
 *
 * <ul>
 *   <li>A worker that is made for one invocation works in the post of its runner.
 *   <li>A runner follows another of its class on its host that took nothing more when it took its
 *       first: it is the next generation. Two that take in turns are two.
 *   <li>Workers that last have posts of their own, and those of the next generation follow those of
 *       the one before, the first the first.
 *   <li>Clients, and runners of which nothing is known, share nothing.
 * </ul>
 */
public final class Posts {
  /** Nobody nests deeper; a damaged store may seem to. */
  public static final int MAX_DEPTH = 32;

  private final Ancestry ancestry;
  private final Map<RunnerId, Stint> stints = new HashMap<>();
  private final Map<RunnerId, Post> posts = new HashMap<>();
  private final Deque<Post> open = new ArrayDeque<>();

  private record Place(String runnerClass, String host, int number) {}

  private Posts(Ancestry ancestry) {
    this.ancestry = ancestry;
  }

  /**
   * The posts of these runners and of those above them. Cost: n log n, by how deep they nest.
   *
   * @param stints when each took work
   * @param contexts who they are, as far as known
   */
  public static Posts of(Map<RunnerId, Stint> stints, Map<RunnerId, RunnerContext> contexts) {
    Posts posts = new Posts(Ancestry.of(stints.keySet(), contexts));
    stints.forEach(posts::note);
    posts.fillTops();
    while (!posts.open.isEmpty()) {
      posts.fillBelow(posts.open.removeFirst());
    }
    return posts;
  }

  /** Those of all that did something in a window, or emitted an event that it tells of. */
  public static Posts of(Timeline timeline) {
    Map<RunnerId, Stint> stints = Stints.of(timeline);
    timeline.causes().all().stream()
        .flatMap(
            cause -> cause instanceof EventCause event ? Stream.of(event.event()) : Stream.of())
        .forEach(
            event ->
                event
                    .emitter()
                    .runner()
                    .ifPresent(runner -> stints.merge(runner, Stint.at(event.at()), Stint::and)));
    return of(stints, timeline.contexts());
  }

  /** The post of a runner that took work, or that started one which did. */
  public Optional<Post> of(RunnerId runner) {
    return Optional.ofNullable(posts.get(runner));
  }

  /** The time of a worker of one invocation. */
  public Post.Turn hand(RunnerId worker) {
    return turn(worker);
  }

  private Post.Turn turn(RunnerId runner) {
    return new Post.Turn(runner, ancestry.context(runner), stint(runner).first());
  }

  /** A runner is at work while those below it are. */
  private void note(RunnerId runner, Stint stint) {
    ancestry.lineOf(runner).forEach(each -> stints.merge(each, stint, Stint::and));
  }

  private Stint stint(RunnerId runner) {
    return Objects.requireNonNull(stints.get(runner), runner::value);
  }

  private void fillTops() {
    Map<Place, List<Post>> places = new HashMap<>();
    ancestry.tops().stream()
        .sorted(Comparator.comparing((RunnerId top) -> stint(top).first()).thenComparing(r -> r))
        .forEach(top -> fill(freePost(top, places), top));
  }

  private Post freePost(RunnerId top, Map<Place, List<Post>> places) {
    Optional<RunnerContext> context = ancestry.context(top);
    if (context.isEmpty() || Client.is(top, context)) {
      return open(Optional.empty());
    }
    List<Post> same = places.computeIfAbsent(place(context.get(), 0), _ -> new ArrayList<>());
    Optional<Post> free =
        same.stream()
            .filter(post -> stint(post.newest().runner()).isBefore(stint(top)))
            .max(Comparator.comparing(post -> stint(post.newest().runner()).last()));
    Post post = free.orElseGet(() -> open(Optional.empty()));
    if (free.isEmpty()) {
      same.add(post);
    }
    return post;
  }

  private static Place place(RunnerContext context, int number) {
    return new Place(context.runnerClass(), context.hostname(), number);
  }

  private Post open(Optional<Post> above) {
    Post post = new Post(above);
    open.add(post);
    return post;
  }

  private void fill(Post post, RunnerId runner) {
    post.fill(turn(runner));
    posts.put(runner, post);
  }

  private void fillBelow(Post post) {
    Map<Place, Post> places = new LinkedHashMap<>();
    for (Post.Turn turn : post.turns()) {
      Map<Place, Integer> numbers = new HashMap<>();
      for (RunnerId worker : ancestry.below(turn.runner())) {
        if (isHand(worker)) {
          post.lend(worker, turn.runner());
          posts.put(worker, post);
        } else {
          fill(places.computeIfAbsent(next(worker, numbers), _ -> open(Optional.of(post))), worker);
        }
      }
    }
  }

  private boolean isHand(RunnerId worker) {
    return ancestry.below(worker).isEmpty()
        && ancestry.context(worker).filter(DoneRule::isOfOne).isPresent();
  }

  /** The place of a worker among those like it of its runner. */
  private Place next(RunnerId worker, Map<Place, Integer> numbers) {
    RunnerContext context = ancestry.context(worker).orElseThrow();
    int number = numbers.merge(place(context, 0), 1, Integer::sum);
    return place(context, number);
  }
}
