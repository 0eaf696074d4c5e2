package dev.pynmon.web.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Neighbours;
import dev.pynmon.domain.why.Neighbours.Neighbour;
import dev.pynmon.domain.why.QueuePlace;
import dev.pynmon.domain.why.QueuePlace.Oldest;
import dev.pynmon.domain.why.Takers;
import dev.pynmon.domain.why.Takers.Held;
import dev.pynmon.domain.why.Takers.Taker;
import dev.pynmon.web.testing.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueueCardTest {
  private static final InvocationId OLD = new InvocationId("old");
  private static final TaskKey INDEX = new TaskKey("shop.index");

  private static Neighbour near(long place, String id, int seconds, boolean isAwaited) {
    return new Neighbour(
        place,
        Samples.state(new InvocationId(id), KnownStatus.REGISTERED, 0),
        Samples.NOW.minusSeconds(seconds),
        isAwaited);
  }

  private static Neighbours around(Taker... takers) {
    return new Neighbours(
        new QueuePlace(
            new QueueName("bulk"),
            false,
            new Count.Exact(2),
            new Count.AtLeast(8),
            1,
            false,
            Optional.of(new Oldest(OLD, Samples.NOW.minusSeconds(962)))),
        List.of(
            near(1, "first", 132, true),
            near(2, "old", 962, false),
            near(3, Samples.ID.value(), 854, false),
            near(7, "twin", 255, false)),
        new Takers(Takers.Known.TAKEN_FROM, List.of(takers), 0, true),
        Map.of(INDEX, Duration.ofSeconds(185)));
  }

  @Test
  void rows_sayWhatTheyAre() {
    QueueCard card = QueueCard.of(around(), Samples.ID, Samples.NOW, Samples.LINKS);

    assertThat(card.nearCount())
        .isEqualTo(
            "at least 8 wait; what others wait for goes first, then by priority, then by age");
    assertThat(card.nearRows())
        .extracting(
            NeighbourRow::nearNumber,
            NeighbourRow::nearWaits,
            NeighbourRow::nearIsThis,
            NeighbourRow::nearNote)
        .containsExactly(
            tuple("1", "2 m 12 s", false, "others wait for it"),
            tuple("2", "16 m 02 s", false, "the oldest here"),
            tuple("3", "14 m 14 s", true, "this one"),
            tuple("7", "4 m 15 s", false, "the same call"));
  }

  private static Taker taker(String id, int... held) {
    return new Taker(
        new RunnerId(id),
        IntStream.of(held)
            .mapToObj(
                ago -> new Held(new InvocationId("h" + ago), INDEX, Samples.NOW.minusSeconds(ago)))
            .toList());
  }

  @Test
  void takers_sayWhatTheyHoldAndWhetherThatIsUsual() {
    TakersCard card =
        TakersCard.of(
            around(taker("r1", 400, 60), taker("r2", 60), taker("r3")), Samples.NOW, Samples.LINKS);

    assertThat(card.takersCount())
        .isEqualTo("3 active runners; how much each could take is not stored");
    assertThat(card.takersRows())
        .extracting(TakerRow::takerSince, TakerRow::takerIsSlow, TakerRow::takerUsual)
        .containsExactly(
            tuple("6 m 40 s, and 1 more", true, "95 of 100 take up to 3 m 05 s"),
            tuple("1 m 00 s", false, "95 of 100 take up to 3 m 05 s"),
            tuple("", false, ""));
  }

  @Test
  void manyTakers_areCounted() {
    Taker[] many = IntStream.range(0, 20).mapToObj(i -> taker("r" + i)).toArray(Taker[]::new);
    TakersCard card = TakersCard.of(around(many), Samples.NOW, Samples.LINKS);

    assertThat(card.takersCount()).startsWith("20 active runners, 10 of them shown; ");
    assertThat(card.takersRows()).hasSize(10);
  }
}
