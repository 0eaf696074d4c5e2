package dev.pynmon.domain.failure;

import static dev.pynmon.domain.failure.SomeFailures.HOUR;
import static dev.pynmon.domain.failure.SomeFailures.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Slice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureGroupsTest {
  private final SomeFailures failures = new SomeFailures();

  @Test
  void failuresOfOneKind_areOneGroup_withTheNewestAsExample() {
    FailureGroup group =
        failures
            .failed("1", "shop.reserve", 30, "OutOfStock", "4 left of 'lamp', 6 were asked for")
            .failed("2", "shop.reserve", 120, "OutOfStock", "1 left of 'chair', 6 were asked for")
            .failed("3", "shop.reserve", 1_800, "OutOfStock", "4 left of 'desk', 6 were asked for")
            .only();

    assertThat(group)
        .returns(Optional.of(new TaskKey("shop.reserve")), FailureGroup::task)
        .returns(Optional.of("OutOfStock"), FailureGroup::exception)
        .returns(3L, FailureGroup::count)
        .returns(START.plusSeconds(30), FailureGroup::first)
        .returns(START.plusSeconds(1_800), FailureGroup::last)
        .returns(
            List.of(new InvocationId("3"), new InvocationId("2"), new InvocationId("1")),
            FailureGroup::newest)
        .returns(
            List.of(
                new Variation(2, "4", 2), new Variation(3, "chair", 1), new Variation(1, "6", 3)),
            FailureGroup::variations);
    assertThat(group.message().orElseThrow().parts()).containsExactly("4", "desk", "6");
    assertThat(group.slices()).hasSize(Slice.COUNT);
    assertThat(List.of(0, 2, 30)).allMatch(index -> group.slices().get(index).failed() == 1);
  }

  @Test
  void tasks_exceptions_andMessages_areToldApart_theMostFirst_thenTheNewest() {
    assertThat(
            failures
                .failed("1", "shop.charge", 3_510, "A", "one 1")
                .failed("2", "shop.charge", 3_520, "A", "one 2")
                .failed("3", "shop.ship", 3_530, "A", "one 3")
                .failed("4", "shop.charge", 3_540, "B", "one 4")
                .failed("5", "shop.ship", 3_550, "A", "other 5")
                .groups())
        .extracting(
            group ->
                group.task().orElseThrow().function()
                    + group.exception().orElseThrow()
                    + group.fingerprint().pattern().orElseThrow())
        .containsExactly("chargeAone #", "shipAother #", "chargeBone #", "shipAone #");
  }

  @Test
  void whatIsNotKnown_isAGroupOfItsOwn() {
    List<FailureGroup> groups =
        failures
            .failed("1", 50)
            .failed("2", "shop.charge", 40)
            .unread("3", "shop.charge", 30, "KeyError")
            .failed("4", "shop.charge", 20, "KeyError", "")
            .groups();

    assertThat(groups)
        .extracting(FailureGroup::example)
        .extracting(InvocationId::value)
        .containsExactly("1", "2", "3", "4");
    assertThat(groups)
        .extracting(group -> group.fingerprint().pattern())
        .containsExactly(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(""));
    assertThat(groups).extracting(group -> group.fingerprint().code()).doesNotHaveDuplicates();
    assertThat(groups.get(2).message()).isEmpty();
  }

  @Test
  void ofManyFailures_theNewestAreNamed() {
    IntStream.rangeClosed(1, 30).forEach(i -> failures.failed("i" + i, "shop.charge", i));

    assertThat(failures.only().count()).isEqualTo(30);
    assertThat(failures.only().newest())
        .extracting(InvocationId::value)
        .startsWith("i30", "i29")
        .hasSize(FailureGroup.MAX_NEWEST);
  }

  @Test
  void theTimeBefore_tellsWhatIsNew() {
    failures
        .failed("1", "shop.charge", 10, "A", "")
        .failed("2", "shop.charge", -10, "A", "")
        .failed("3", "shop.charge", -3_600, "A", "")
        .failed("4", "shop.charge", -3_601, "A", "")
        .failed("5", "shop.ship", 20, "A", "");

    assertThat(failures.groups())
        .extracting(FailureGroup::before)
        .containsExactly(OptionalLong.of(0), OptionalLong.of(2));
    assertThat(failures.groups())
        .extracting(group -> group.isNew(HOUR))
        .containsExactly(true, false);

    failures.knownSince(START.minusSeconds(3_599));
    assertThat(failures.groups())
        .extracting(FailureGroup::before)
        .containsOnly(OptionalLong.empty());
    assertThat(failures.groups()).extracting(group -> group.isNew(HOUR)).containsOnly(false);
  }

  @Test
  void whatFailsNoMore_isQuiet_andComesLast() {
    failures
        .failed("1", "shop.charge", 2_699)
        .failed("2", "shop.charge", 2_699)
        .failed("3", "shop.ship", 2_700);

    assertThat(failures.groups())
        .extracting(group -> group.isQuiet(HOUR))
        .containsExactly(false, true);
  }

  @Test
  void whatWasQuietOrIsKnownOfLonger_failsAgain_andIsNotNew() {
    failures
        .failed("1", "shop.charge", 350)
        .failed("2", "shop.charge", 710)
        .failed("3", "shop.charge", 3_350);
    assertThat(failures.only())
        .returns(false, group -> group.isNew(HOUR))
        .returns(Optional.of(START.plusSeconds(3_350)), group -> group.againSince(HOUR));

    failures.failed("4", "shop.ship", 3_500);
    FailureGroup ship = failures.groups().getLast();
    assertThat(ship)
        .returns(true, group -> group.isNew(HOUR))
        .returns(Optional.empty(), group -> group.againSince(HOUR));
    assertThat(ship.known(START.minusSeconds(86_400)).known(START))
        .returns(START.minusSeconds(86_400), FailureGroup::known)
        .returns(false, group -> group.isNew(HOUR))
        .returns(Optional.of(START.plusSeconds(3_500)), group -> group.againSince(HOUR));
  }

  @Test
  void ofTooMany_theNewestAreLookedAt_andTheTimeBeforeIsNotKnown() {
    IntStream.range(0, Failures.MAX).forEach(i -> failures.failed("i" + i, "shop.charge", 10));
    failures.failed("old", "shop.charge", 5).failed("before", "shop.charge", -5);

    assertThat(failures.only().count()).isEqualTo(Failures.MAX);
    assertThat(failures.only().before()).isEmpty();
  }

  @Test
  void code_isTheSameForEver() {
    FailureGroup group =
        failures.failed("1", "shop.charge", 5, "GatewayTimeout", "after 8.0 s").only();

    assertThat(group.fingerprint().code()).isEqualTo("70c00421e9f1");
  }
}
