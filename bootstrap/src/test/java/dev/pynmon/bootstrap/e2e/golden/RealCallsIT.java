package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.bootstrap.cli.Patience;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.timeline.TimelineLook;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.figure.CallLine;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines from callers to what they called, in timelines of stores that a real pynenc wrote. */
class RealCallsIT {
  private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
  private static final Duration AROUND = Duration.ofMillis(1);

  @TempDir private Path folder;

  /**
   * A call as the golden file tells of it: the caller's last change by the registration, and that.
   */
  private record Call(GoldenInvocation caller, GoldenInvocation called) {
    static List<Call> all(Golden golden) {
      return golden.invocations().values().stream()
          .flatMap(
              caller ->
                  caller.children().stream()
                      .map(child -> new Call(caller, golden.invocations().get(child))))
          .toList();
    }

    Instant to() {
      return called.registeredAt();
    }

    Instant from() {
      return caller.history().stream()
          .map(entry -> entry.at())
          .filter(at -> !at.isAfter(to()))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }

    TimeWindow window() {
      return new TimeWindow(from().minus(AROUND), to().plus(AROUND));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP_THREAD", "SHOP024", "SHOP4", "SPLIT"})
  void everyCall_hasItsLineFromTheCallersLastChangeByThen_andNothingElseHas(SqliteFixture fixture) {
    List<Call> calls = Call.all(fixture.golden());
    Map<InvocationId, InvocationId> callers = new HashMap<>();
    calls.forEach(call -> callers.put(call.called().id(), call.caller().id()));
    try (Pynmon pynmon = open(fixture)) {
      for (Call call : calls) {
        TimelinePicture picture = picture(pynmon, call.window());
        Map<InvocationId, CallLine> lines = lines(picture);

        assertThat(lines).containsKey(call.called().id());
        CallLine line = lines.get(call.called().id());
        assertThat(line.caller()).isEqualTo(call.caller().id());
        assertThat(line.x1()).isCloseTo(picture.scale().x(call.from()), within(1e-6));
        assertThat(line.x2()).isCloseTo(picture.scale().x(call.to()), within(4.1));
        lines.forEach((id, one) -> assertThat(callers).containsEntry(id, one.caller()));
      }
    }
    assertThat(calls).hasSizeGreaterThanOrEqualTo(15);
  }

  private static Map<InvocationId, CallLine> lines(TimelinePicture picture) {
    Map<InvocationId, CallLine> lines = new HashMap<>();
    picture
        .figures()
        .forEach(figure -> figure.call().ifPresent(line -> lines.put(figure.subject().id(), line)));
    return lines;
  }

  private static TimelinePicture picture(Pynmon pynmon, TimeWindow window) {
    AppKey app = pynmon.useCases().apps().all().list().apps().getFirst().key();
    return TimelinePicture.of(
        pynmon
            .useCases()
            .timeline()
            .show(TimelineQuery.of(app, window))
            .timeline()
            .available()
            .orElseThrow(),
        TimelineLook.DEFAULT);
  }

  private Pynmon open(SqliteFixture fixture) {
    Pynmon.Builder builder =
        Pynmon.builder()
            .timeout(Patience.OF_STORES)
            .readOnly(true)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.copyTo(folder).forEach(file -> builder.store("sqlite:" + file));
    return builder.build();
  }
}
