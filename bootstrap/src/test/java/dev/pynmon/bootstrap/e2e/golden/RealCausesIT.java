package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.bootstrap.cli.Patience;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.EventCause;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.timeline.TimelineLimits;
import dev.pynmon.pictures.timeline.TimelineLook;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.cause.DrawnCauses;
import dev.pynmon.pictures.timeline.cause.Marker;
import dev.pynmon.pictures.timeline.cause.MarkerCaps;
import dev.pynmon.pictures.timeline.cause.Relation;
import dev.pynmon.testkit.fixture.GoldenTriggers;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events and triggers in timelines of stores that a real pynenc wrote. */
class RealCausesIT {
  private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
  private static final TimeWindow EVER =
      new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), NOW.plusSeconds(1));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SHOP024", "SHOP4", "SPLIT"})
  void everyEventThatStartedSomething_hasAMarkerThatNamesWhomItConcerns(SqliteFixture fixture) {
    GoldenTriggers golden = new GoldenTriggers(fixture.golden().json());
    Map<EventId, Set<InvocationId>> expected =
        golden.eventsNewestFirst().stream()
            .filter(id -> !golden.started(id).isEmpty())
            .collect(Collectors.toMap(id -> id, id -> concerned(golden, id)));

    Map<EventId, Set<InvocationId>> marked =
        causes(fixture).markers().stream()
            .map(Marker::cause)
            .filter(EventCause.class::isInstance)
            .map(EventCause.class::cast)
            .collect(
                Collectors.toMap(
                    cause -> cause.event().id(), cause -> Set.copyOf(MarkerCaps.related(cause))));

    assertThat(expected).isNotEmpty();
    assertThat(marked).isEqualTo(expected);
  }

  private static Set<InvocationId> concerned(GoldenTriggers golden, EventId id) {
    Stream<InvocationId> sources =
        golden.runsOf(id).stream()
            .flatMap(run -> golden.run(run).participants().stream())
            .map(Participant::source)
            .flatMap(Optional::stream);
    return Stream.of(golden.emitter(id).invocation().stream(), golden.started(id).stream(), sources)
        .flatMap(ids -> ids)
        .collect(Collectors.toUnmodifiableSet());
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP024", "SHOP4", "SPLIT", "KINDS4"})
  void everyRunOfATrigger_hasALineForEachOfItsConditions(SqliteFixture fixture) {
    GoldenTriggers golden = new GoldenTriggers(fixture.golden().json());
    Set<String> expected =
        golden.runs().stream()
            .map(golden::run)
            .flatMap(run -> run.participants().stream().map(one -> line(run, one)))
            .collect(Collectors.toCollection(TreeSet::new));

    DrawnCauses causes = causes(fixture);

    assertThat(expected).hasSizeGreaterThanOrEqualTo(golden.runs().size());
    assertThat(causes.relations().stream().map(RealCausesIT::line))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(causes.complete()).isTrue();
  }

  /** Run, kind, from whom and to whom; of an event its emitter is drawn as the source. */
  private static String line(TriggerRun run, Participant one) {
    String from =
        one.kind() == ContextKind.CRON
            ? "tick"
            : one.event().map(EventId::value).or(() -> one.source().map(InvocationId::value)).get();
    return String.join(
        " ", run.id().value(), one.kind().name(), from, run.started().orElseThrow().value());
  }

  private static String line(Relation line) {
    String from =
        switch (line.kind()) {
          case CRON -> "tick";
          case EVENT -> line.cause().orElseThrow();
          case EVENT_ORIGIN, STATUS, RESULT, EXCEPTION -> line.source().orElseThrow().value();
        };
    return String.join(
        " ",
        line.run().orElseThrow().id().value(),
        line.kind().name(),
        from,
        line.child().orElseThrow().value());
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP024", "SHOP4", "SPLIT", "KINDS4"})
  void ticks_areOnePerServiceRunAndTime(SqliteFixture fixture) {
    GoldenTriggers golden = new GoldenTriggers(fixture.golden().json());
    Set<String> expected =
        golden.runs().stream()
            .map(golden::run)
            .flatMap(
                run ->
                    run.participants().stream()
                        .filter(one -> one.kind() == ContextKind.CRON)
                        .map(one -> run.service().run().get() + " " + one.at().get()))
            .collect(Collectors.toSet());

    List<String> ticks =
        causes(fixture).markers().stream()
            .map(Marker::cause)
            .filter(TickCause.class::isInstance)
            .map(TickCause.class::cast)
            .map(tick -> tick.serviceRun().orElseThrow() + " " + tick.at())
            .toList();

    assertThat(ticks).containsExactlyInAnyOrderElementsOf(expected);
  }

  private DrawnCauses causes(SqliteFixture fixture) {
    TimelineLook all =
        new TimelineLook(
            Resolution.AUTO, true, Set.of(), new TimelineLimits(50_000, 1_000, 5_000, 100_000));
    try (Pynmon pynmon = open(fixture)) {
      AppKey app = pynmon.useCases().apps().all().list().apps().getFirst().key();
      TimelineQuery query = TimelineQuery.of(app, EVER).selecting(Set.of(), 50_000);
      return TimelinePicture.of(
              pynmon.useCases().timeline().show(query).timeline().available().orElseThrow(), all)
          .causes();
    }
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
