package dev.pynmon.application.service.timeline;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.timeline.TimelineBench.NOW;
import static dev.pynmon.application.service.timeline.TimelineBench.ids;
import static dev.pynmon.application.service.timeline.TimelineBench.only;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Matches;
import dev.pynmon.application.service.timeline.TimelineBench.Wanted;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineFilter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Windows that are asked for by a query. */
class TimelineSearchTest {
  private final TimelineBench bench = new TimelineBench();

  private static Wanted asking(String query) {
    return only(TimelineFilter.ALL.asking(Optional.of(Search.parse(query, Instant.EPOCH))));
  }

  private TimelineView asked(String query) {
    return bench.view(2_900, NOW, asking(query));
  }

  private static Timeline picture(TimelineView view) {
    return view.timeline().available().orElseThrow();
  }

  @BeforeEach
  void fill() {
    bench.data.add(
        anInvocation("a").of("shop.a").with(Map.of("order", "948262")).was(SUCCESS, 3_000),
        anInvocation("b").of("shop.b").with(Map.of("order", "948262")).was(FAILED, 3_001),
        anInvocation("c").of("shop.a").with(Map.of("order", "1")).was(FAILED, 3_002));
  }

  @Test
  void query_leavesThoseOfWhichItHolds_andSaysOfHowMany() {
    TimelineView view = asked("args.order:948262");

    assertThat(ids(picture(view))).containsExactly("a", "b");
    assertThat(view.reach().matches()).contains(new Matches(2, 3, 3));
    assertThat(bench.view(2_900, NOW, Wanted.ALL).reach().matches()).isEmpty();
  }

  @Test
  void query_goesTogetherWithFilters() {
    TimelineFilter both =
        TimelineBench.task("shop.a").asking(asking("status:failed").filter().search());
    TimelineView view = bench.view(2_900, NOW, only(both));

    assertThat(ids(picture(view))).containsExactly("c");
    assertThat(view.reach().matches()).contains(new Matches(1, 2, 2));
  }

  @Test
  void query_ofNone_isAnEmptyPicture() {
    TimelineView view = asked("id:none");

    assertThat(picture(view).isEmpty()).isTrue();
    assertThat(view.reach().matches()).contains(new Matches(0, 3, 3));
  }

  @Test
  void query_thatTakesLong_looksAtTheNewestAlone() {
    AtomicLong nanos = new AtomicLong();
    TimelineBench slow = new TimelineBench(() -> nanos.addAndGet(2_000_000_000));
    slow.data.add(anInvocation("old").was(FAILED, 3_000));
    IntStream.range(0, 9_000)
        .forEach(at -> slow.data.add(anInvocation("x" + at).was(SUCCESS, 3_100)));

    TimelineView view = slow.view(2_900, NOW, asking("NOT host:none"));

    assertThat(view.reach().matches()).contains(new Matches(7_000, 7_000, 9_001));
    assertThat(ids(picture(view))).hasSize(7_000).doesNotContain("old");
  }

  @Test
  void query_thatCannotBeAsked_isMissing() {
    bench.store.calls.fail(Kind.CORRUPT_DATA, "records");

    assertThat(asked("args.order:1").timeline().available()).isEmpty();
  }
}
