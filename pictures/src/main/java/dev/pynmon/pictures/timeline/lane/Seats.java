package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.timeline.lane.Post;
import dev.pynmon.domain.timeline.lane.Post.Turn;
import dev.pynmon.domain.timeline.lane.Posts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which lane each post has, as lanes are open or closed. */
final class Seats {
  private final Posts posts;
  private final LaneChoice choice;
  private final boolean tight;
  private final Map<LaneId, LaneSeat> seats = new HashMap<>();
  private final Set<LaneId> openedHeads = new HashSet<>();

  /**
   * Nobody is seated yet.
   *
   * @param tight true when only those are open that a visitor opened
   */
  Seats(Posts posts, LaneChoice choice, boolean tight) {
    this.posts = posts;
    this.choice = choice;
    this.tight = tight;
  }

  /** Whom a lane stands for. */
  LaneSeat of(LaneId lane) {
    return seats.getOrDefault(lane, LaneSeat.shared(lane));
  }

  /** True for a lane that is there because a visitor opened one above it. */
  boolean isBelowOpened(LaneId lane) {
    for (Optional<LaneId> above = of(lane).parent();
        above.isPresent();
        above = of(above.get()).parent()) {
      if (openedHeads.contains(above.get()) || choice.opened().contains(above.get())) {
        return true;
      }
    }
    return false;
  }

  /** The lane of a runner. */
  LaneId of(RunnerId runner) {
    return posts.of(runner).map(post -> of(post, runner)).orElseGet(() -> LaneId.of(runner));
  }

  private LaneId of(Post post, RunnerId runner) {
    Post shown = topmostClosed(post);
    return shown == post && isOpen(post) ? within(post, runner) : sit(shown);
  }

  /** The highest post above this one that is closed; this one, where all of them are open. */
  private Post topmostClosed(Post post) {
    Post shown = post;
    for (Optional<Post> above = post.above(); above.isPresent(); above = above.get().above()) {
      shown = isOpen(above.get()) ? shown : above.get();
    }
    return shown;
  }

  private boolean isOpen(Post post) {
    if (isChosen(post, choice.opened())) {
      return true;
    }
    return !tight && !post.below().isEmpty() && !isChosen(post, choice.closed());
  }

  /** The runner of a lane may have become one of several generations since it was chosen. */
  private static boolean isChosen(Post post, Set<LaneId> chosen) {
    return !chosen.isEmpty()
        && (chosen.contains(id(post))
            || post.turns().size() > 1
                && post.turns().stream()
                    .anyMatch(turn -> chosen.contains(LaneId.ofGenerations(turn.runner()))));
  }

  private static LaneId id(Post post) {
    RunnerId newest = post.newest().runner();
    return post.turns().size() > 1 ? LaneId.ofGenerations(newest) : LaneId.of(newest);
  }

  /** The lane of a runner whose post is open. */
  private LaneId within(Post post, RunnerId runner) {
    LaneId head = sit(post);
    RunnerId turn = post.hands().getOrDefault(runner, runner);
    if (!post.below().isEmpty()) {
      return head;
    } else if (post.turns().size() == 1) {
      return turn.equals(runner) ? head : sitAlone(runner, head);
    }
    LaneId own = sitTurn(post, turn, head);
    boolean apart = !turn.equals(runner) && choice.opened().contains(own);
    return apart ? sitAlone(runner, own) : own;
  }

  /** A generation below the head of its kind. */
  private LaneId sitTurn(Post post, RunnerId runner, LaneId head) {
    LaneId lane = LaneId.of(runner);
    int hands = (int) post.hands().values().stream().filter(runner::equals).count();
    boolean open = choice.opened().contains(lane);
    seats.computeIfAbsent(
        lane,
        id ->
            new LaneSeat(
                id,
                Optional.of(head),
                turns(post, runner),
                open ? 0 : hands,
                0,
                hands == 0 ? Optional.empty() : Optional.of(door(open)),
                true));
    return lane;
  }

  private static List<Turn> turns(Post post, RunnerId runner) {
    return post.turns().stream().filter(turn -> turn.runner().equals(runner)).toList();
  }

  private static LaneDoor door(boolean open) {
    return open ? LaneDoor.CLOSES : LaneDoor.OPENS;
  }

  /** A worker of one invocation that is not in the lane of its runner. */
  private LaneId sitAlone(RunnerId hand, LaneId head) {
    LaneId lane = LaneId.of(hand);
    seats.computeIfAbsent(
        lane,
        id ->
            new LaneSeat(
                id, Optional.of(head), List.of(posts.hand(hand)), 0, 0, Optional.empty(), true));
    return lane;
  }

  /** Seats a post below those above it, which are open. */
  private LaneId sit(Post post) {
    Deque<Post> line = new ArrayDeque<>();
    for (Optional<Post> each = Optional.of(post);
        each.isPresent() && !seats.containsKey(id(each.get()));
        each = each.get().above()) {
      line.push(each.get());
    }
    line.forEach(each -> seats.put(id(each), seat(each)));
    return id(post);
  }

  private LaneSeat seat(Post post) {
    boolean open = isOpen(post);
    if (isChosen(post, choice.opened())) {
      openedHeads.add(id(post));
    }
    boolean holdsHands = !open || !post.below().isEmpty();
    return new LaneSeat(
        id(post),
        post.above().map(Seats::id),
        post.turns(),
        holdsHands ? post.hands().size() : 0,
        open ? 0 : below(post),
        post.isShared() ? Optional.of(door(open)) : Optional.empty(),
        false);
  }

  /** How many runners work in the posts below one. */
  private static int below(Post post) {
    Deque<Post> left = new ArrayDeque<>(post.below());
    int number = 0;
    while (!left.isEmpty()) {
      Post next = left.removeFirst();
      number += next.turns().size() + next.hands().size();
      left.addAll(next.below());
    }
    return number;
  }
}
