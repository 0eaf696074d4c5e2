package dev.pynmon.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeadTest {
  private static final Instant FIRST = Instant.parse("2026-11-24T14:00:00Z");

  /** Before pynenc 0.4: no priority, no time. */
  private static QueuedMessage plain(String id) {
    return new QueuedMessage(
        new InvocationId(id), QueueName.DEFAULT, Optional.empty(), Optional.empty());
  }

  private static QueuedMessage message(String id, double priority, int second) {
    return new QueuedMessage(
        new InvocationId(id),
        QueueName.DEFAULT,
        Optional.of(priority),
        Optional.of(FIRST.plusSeconds(second)));
  }

  private static Head whole(QueuedMessage... messages) {
    return new Head(List.of(messages), true);
  }

  private static Head first(QueuedMessage... messages) {
    return new Head(List.of(messages), false);
  }

  private static Head plain(boolean isWhole, String... ids) {
    return new Head(Stream.of(ids).map(HeadTest::plain).toList(), isWhole);
  }

  @Test
  void messagesAtTheFront_left() {
    Head before = plain(false, "a", "b", "c");
    assertThat(before.countUntil(plain(false, "c", "d", "e"))).isEqualTo(new Count.Exact(2));
    assertThat(before.countUntil(before)).isEqualTo(new Count.Exact(0));
  }

  @Test
  void whereNoneIsLeft_moreMayHaveComeAndGone() {
    assertThat(plain(true, "a", "b").countUntil(plain(true, "c"))).isEqualTo(new Count.AtLeast(2));
    assertThat(Head.EMPTY.countUntil(Head.EMPTY)).isEqualTo(new Count.AtLeast(0));
  }

  @Test
  void queueThatNobodyLookedInto_tellsNothing() {
    assertThat(Head.UNSEEN.countUntil(plain(true, "a"))).isEqualTo(new Count.AtLeast(0));
    assertThat(plain(true, "a").countUntil(Head.UNSEEN)).isEqualTo(new Count.AtLeast(0));
    assertThat(plain(true, "a").isAllGone(Head.UNSEEN)).isFalse();
  }

  @Test
  void messageThatWasOvertaken_didNotLeave() {
    Head before = first(message("a", 0, 1), message("b", 0, 2));
    Head after = first(message("x", 5, 8), message("y", 5, 9));
    assertThat(before.leftUntil(after)).isEmpty();
  }

  @Test
  void messageThatWouldStandBeforeTheLastShown_left() {
    Head before = first(message("a", 0, 1), message("b", 0, 2), message("c", 0, 3));
    Head after = first(message("x", 5, 8), message("b", 0, 2));
    assertThat(before.leftUntil(after)).containsExactly(message("a", 0, 1));
  }

  @Test
  void whereMessagesOvertake_othersMayHaveComeAndGone() {
    Head before = whole(message("a", 5, 1), message("b", 0, 2));
    assertThat(before.countUntil(whole(message("b", 0, 2)))).isEqualTo(new Count.AtLeast(1));
    assertThat(whole(message("b", 0, 2), message("c", 0, 3)).countUntil(whole(message("c", 0, 3))))
        .isEqualTo(new Count.Exact(1));
  }

  @Test
  void messageThatWasPutBack_leftAndCame() {
    Head before = whole(message("a", 0, 1), message("b", 0, 2));
    assertThat(before.countUntil(whole(message("b", 0, 2), message("a", 0, 9))))
        .isEqualTo(new Count.Exact(1));
  }

  @Test
  void onlyWhatWaited_canBeGone() {
    assertThat(plain(true, "a").isAllGone(Head.EMPTY)).isTrue();
    assertThat(plain(true, "a", "b").isAllGone(plain(true, "b"))).isFalse();
    assertThat(Head.EMPTY.isAllGone(Head.EMPTY)).isFalse();
  }
}
