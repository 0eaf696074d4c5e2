package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeFilter;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed in a window is listed by registration, as far as it can be looked through. */
class ListOfAWindowTest extends ListedInvocations {
  @Test
  void list_window_holdsWhatChangedInIt_byRegistration() {
    data.add(
        anInvocation("1").was(KnownStatus.REGISTERED, 1).was(KnownStatus.SUCCESS, 50),
        anInvocation("2").was(KnownStatus.REGISTERED, 40).was(KnownStatus.RUNNING, 45),
        anInvocation("3").was(KnownStatus.REGISTERED, 90),
        anInvocation("purged").was(KnownStatus.SUCCESS, 42).unknownToOrchestrator());
    FakeFilter window = new FakeFilter().window(40, 60);
    assertThat(ids(window.build())).containsExactly("2", "1", "purged");
    assertThat(total(window.build())).isEqualTo(new Count.Exact(3));
    assertThat(ids(window.status(KnownStatus.SUCCESS).build())).containsExactly("1");
    assertThat(ids(new FakeFilter().window(40, 60).task("shop.charge").build()))
        .containsExactly("2", "1", "purged");
    assertThat(ids(new FakeFilter().window(40, 60).task("shop.ship").build())).isEmpty();
  }

  @Test
  void list_window_pagesFollowOneAnother() {
    many(5);
    InvocationFilter window = new FakeFilter().window(1, 3).build();
    Page<InvocationRow> first = page(window, PageRequest.first(2));
    Page<InvocationRow> second = page(window, PageRequest.after(2, first.next().orElseThrow()));
    assertThat(ids(first)).containsExactly("i3", "i2");
    assertThat(ids(second)).containsExactly("i1");
    assertThat(second.next()).isEmpty();
    assertThat(ids(page(window, new PageRequest.Before(2, second.previous().orElseThrow()))))
        .containsExactly("i3", "i2");
    assertThat(ids(page(window, new PageRequest.Skip(2, 2)))).containsExactly("i1");
    assertThat(ids(page(window, new PageRequest.Skip(2, 99)))).isEmpty();
  }

  @Test
  void list_windowUntilNow_goesOnAsItWasAtTheFirstPage() {
    for (int number = 0; number < 5; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.FAILED, number));
    }
    FakeFilter failed = new FakeFilter().status(KnownStatus.FAILED);
    Page<InvocationRow> first = page(failed.window(0, 60).build(), PageRequest.first(2));
    data.add(anInvocation("new").was(KnownStatus.FAILED, 62));

    InvocationFilter later = failed.window(3, 63).build();
    Page<InvocationRow> second = page(later, PageRequest.after(2, first.next().orElseThrow()));
    Page<InvocationRow> third = page(later, PageRequest.after(2, second.next().orElseThrow()));

    assertThat(ids(first)).containsExactly("i4", "i3");
    assertThat(ids(second)).containsExactly("i2", "i1");
    assertThat(ids(third)).containsExactly("i0");
    assertThat(ids(page(later, new PageRequest.Before(2, third.previous().orElseThrow()))))
        .containsExactly("i2", "i1");
  }

  @Test
  void list_longWindow_goesOnInChunksAndShowsEachOnce() {
    FakeInvocation busy = anInvocation("busy").was(KnownStatus.REGISTERED, 1);
    for (int change = 0; change < 150; change++) {
      busy.was(KnownStatus.RETRY, 20_000 + change);
    }
    data.add(busy);
    for (int number = 0; number < 10_500; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.REGISTERED, 10 + number));
    }
    InvocationFilter window = new FakeFilter().window(0, 30_000).build();
    List<String> seen = new ArrayList<>();
    Page<InvocationRow> page = page(window, PageRequest.first(1_000));
    seen.addAll(ids(page));
    assertThat(total(window)).isEqualTo(new Count.AtLeast(9_851));
    while (page.next().isPresent()) {
      page = page(window, PageRequest.after(1_000, page.next().get()));
      seen.addAll(ids(page));
    }
    assertThat(seen).hasSize(10_501).doesNotHaveDuplicates();
  }

  @Test
  void list_longWindowWithFilter_saysHowFarItLooked_andWithAQueryLooksOnWhileThereIsTime() {
    data.add(anInvocation("oldest").was(KnownStatus.REGISTERED, 0));
    for (int number = 1; number < 10_001; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.REGISTERED, number));
    }
    Page<InvocationRow> page =
        page(new FakeFilter().window(0, 30_000).task("a.b").build(), PageRequest.first(5));
    assertThat(page.items()).isEmpty();
    assertThat(page.searchedBackTo()).contains(START.plusSeconds(1));
    assertThat(page.next()).isPresent();

    InvocationFilter none = new FakeFilter().window(0, 30_000).search("none-such").build();
    assertThat(total(none)).as("all was looked at").isEqualTo(new Count.Exact(0));
    InvocationFilter asked = new FakeFilter().window(0, 30_000).search("oldest").build();
    assertThat(ids(asked)).containsExactly("oldest");
    assertThat(total(asked)).isEqualTo(new Count.Exact(1));
    perLook = 1_000_000_000;
    Page<InvocationRow> late = page(asked, PageRequest.first(5));
    assertThat(late.items()).isEmpty();
    assertThat(ids(page(asked, PageRequest.after(5, late.next().orElseThrow()))))
        .containsExactly("oldest");
  }

  @Test
  void list_whatFailedInATime_isFoundBehindManyChanges_byPagesThatNoClockChanges() {
    data.add(
        anInvocation("before").was(KnownStatus.FAILED, -10),
        anInvocation("later").was(KnownStatus.REGISTERED, 5).was(KnownStatus.FAILED, 3_100),
        anInvocation("one").was(KnownStatus.REGISTERED, -20).was(KnownStatus.FAILED, 10),
        anInvocation("two").was(KnownStatus.FAILED, 30));
    for (int number = 0; number < 10_001; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.REGISTERED, 20));
    }
    FakeFilter failed = new FakeFilter().status(KnownStatus.FAILED);
    assertThat(ids(failed.window(0, 3_600).build())).containsExactly("two", "one", "later");
    assertThat(total(failed.build())).isEqualTo(new Count.Exact(3));
    InvocationFilter past = failed.window(0, 3_000).build();
    assertThat(ids(past)).containsExactly("two", "one");
    assertThat(ids(failed.window(10, 15).build())).as("few changes").containsExactly("one");

    InvocationFilter untilNow = failed.window(0, 3_600).build();
    Page<InvocationRow> first = page(untilNow, PageRequest.first(2));
    monitor.time.pass(Duration.ofSeconds(5));
    Page<InvocationRow> second = page(untilNow, PageRequest.after(2, first.next().orElseThrow()));
    assertThat(ids(second)).containsExactly("later");
    PageRequest back = new PageRequest.Before(2, second.previous().orElseThrow());
    assertThat(ids(page(untilNow, back))).containsExactly("two", "one");
  }

  @Test
  void list_whatFailedInAQuietTime_isTold_howeverManyFailedLongAgo() {
    data.add(anInvocation("now").was(KnownStatus.REGISTERED, 0).was(KnownStatus.FAILED, 3_500));
    for (int number = 0; number < 20_100; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.FAILED, 10));
    }
    InvocationFilter hour =
        new FakeFilter().window(3_000, 3_600).status(KnownStatus.FAILED).build();
    InvocationList found = list(hour, PageRequest.first(5));
    assertThat(ids(found.page().available().orElseThrow())).containsExactly("now");
    assertThat(found.total()).isEqualTo(new Answer.Available<>(new Count.Exact(1)));
    assertThat(found.lookedAt()).isEqualTo(1);
  }

  @Test
  void list_givenIds_areListedWhateverTheTime() {
    data.add(anInvocation("old").was(KnownStatus.FAILED, 10));
    FakeFilter given = new FakeFilter().ids("old").status(KnownStatus.FAILED);
    assertThat(ids(given.window(3_000, 3_600).build())).containsExactly("old");
  }
}
