package dev.pynmon.application.service.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.Change;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RingTest {
  private final Ring ring = new Ring(3);

  private void add(String... ids) {
    ring.add(
        Arrays.stream(ids)
            .map(id -> new Change(new InvocationId(id), Instant.EPOCH, KnownStatus.RUNNING))
            .toList());
  }

  private Optional<List<String>> since(long number) {
    return ring.since(number)
        .map(changes -> changes.stream().map(change -> change.invocation().value()).toList());
  }

  @Test
  void whatCameSince_isTold_inOrder() {
    add("a", "b");
    long seen = ring.end();
    assertThat(since(seen)).contains(List.of());
    add("c");
    assertThat(since(seen)).contains(List.of("c"));
    assertThat(since(0)).contains(List.of("a", "b", "c"));
  }

  @Test
  void whatIsForgotten_cannotBeTold() {
    add("a", "b", "c", "d");
    assertThat(since(0)).isEmpty();
    assertThat(since(1)).contains(List.of("b", "c", "d"));
  }

  @Test
  void moreAtOnceThanThereIsRoomFor_leavesTheNewest() {
    add("a", "b", "c", "d", "e", "f", "g");
    assertThat(since(3)).isEmpty();
    assertThat(since(4)).contains(List.of("e", "f", "g"));
  }

  @Test
  void whatWasNotRead_isMissed_byWhoeverWasThere_butNotByThoseWhoCame() {
    add("a");
    long seen = ring.end();
    ring.skip();
    long came = ring.end();
    add("b");
    assertThat(since(seen)).isEmpty();
    assertThat(since(came)).contains(List.of("b"));
  }

  @Test
  void numberThatIsYetToCome_orNone_isNoPlace() {
    add("a");
    assertThat(since(2)).isEmpty();
    assertThat(since(-1)).isEmpty();
  }
}
