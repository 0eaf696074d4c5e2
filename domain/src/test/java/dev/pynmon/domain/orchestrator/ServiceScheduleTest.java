package dev.pynmon.domain.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.value.PythonTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the turns to the answers that real pynencs gave, each line a moment with its runners. */
class ServiceScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:47:30Z");

  /** The columns of a recorded line. */
  record Asked(
      Instant now, ServiceRules rules, List<Heartbeat> members, String cycle, String answer) {
    static Asked of(String line) {
      String[] parts = line.split("\t", -1);
      double[] numbers = Stream.of(parts).skip(1).limit(4).mapToDouble(Double::valueOf).toArray();
      List<Heartbeat> members = new ArrayList<>();
      for (String created : parts[5].split(",")) {
        members.add(member("r" + members.size(), moment(created)));
      }
      return new Asked(
          moment(parts[0]),
          new ServiceRules(numbers[0], numbers[1], numbers[2], numbers[3]),
          members,
          parts[6],
          parts[7]);
    }
  }

  static Stream<Asked> since024() {
    return lines("turns-0.4.0.tsv");
  }

  static Stream<Asked> before024() {
    return lines("turns-0.2.3.tsv");
  }

  @ParameterizedTest
  @MethodSource("since024")
  void turns_since024_areThoseOfPynenc(Asked asked) {
    ServiceSchedule schedule =
        ServiceSchedule.of(ServiceGeneration.RECORDS, asked.members(), asked.rules(), asked.now());

    assertThat(PythonTime.format(schedule.cycleStart())).isEqualTo(asked.cycle());
    assertThat(schedule.slots().stream().map(ServiceScheduleTest::recorded))
        .containsExactly(asked.answer().split(" "));
  }

  @ParameterizedTest
  @MethodSource("before024")
  void turns_before024_areThoseOfPynenc(Asked asked) {
    ServiceSchedule schedule =
        ServiceSchedule.of(ServiceGeneration.LAST_RUN, asked.members(), asked.rules(), asked.now());

    String[] answers = asked.answer().split(" ");
    for (ServiceSlot slot : schedule.slots()) {
      String[] answer = answers[slot.position()].split("\\|");
      assertThat(slot.decision().word()).isEqualTo(answer[0]);
      assertThat(slot.owner()).isEqualTo(answer[3].equals("1"));
      if (schedule.slots().size() > 1) {
        assertThat(slot.start()).contains(after(schedule, answer[1]));
        assertThat(slot.end()).contains(after(schedule, answer[2]));
      }
    }
  }

  @Test
  void cycle_withoutRunners_belongsToNobody() {
    ServiceSchedule schedule =
        ServiceSchedule.of(ServiceGeneration.RECORDS, List.of(), ServiceRules.DEFAULT, NOW);

    assertThat(schedule.cycleStart()).isEqualTo("2026-11-24T14:45:00Z");
    assertThat(schedule.cycleEnd()).isEqualTo("2026-11-24T14:50:00Z");
    assertThat(schedule.slots()).isEmpty();
    assertThat(schedule.on(NOW)).isEmpty();
    assertThat(schedule.next(NOW)).isEmpty();
  }

  @Test
  void marginBehindATurn_belongsToNobody_untilTheNextBegins() {
    Instant start = Instant.parse("2026-11-24T14:45:00Z");
    ServiceSchedule schedule =
        new ServiceSchedule(
            start,
            start.plusSeconds(300),
            List.of(slot(start, true), slot(start.plusSeconds(150), false)));

    assertThat(schedule.on(start.plusSeconds(89))).contains(schedule.slots().getFirst());
    assertThat(schedule.on(start.plusSeconds(90))).isEmpty();
    assertThat(schedule.next(start.plusSeconds(90))).contains(start.plusSeconds(150));
    assertThat(schedule.next(start.plusSeconds(240))).contains(schedule.cycleEnd());
  }

  private static ServiceSlot slot(Instant start, boolean owner) {
    return new ServiceSlot(
        new RunnerId("r"),
        0,
        Optional.of(start),
        Optional.of(start.plusSeconds(90)),
        owner,
        SlotDecision.NOT_ASSIGNED_SLOT);
  }

  @Test
  void interval_thatIsNone_isNotUsable() {
    assertThat(new ServiceRules(0, 1, 0, 0.5).isUsable()).isFalse();
    assertThat(new ServiceRules(Double.NaN, 1, 0, 0.5).isUsable()).isFalse();
    assertThat(new ServiceRules(0, 1, 0, 0.5).interval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(new ServiceRules(0.1, 1, 0, 0.5).interval()).isEqualTo(Duration.ofSeconds(6));
  }

  private static String recorded(ServiceSlot slot) {
    return slot.decision().word()
        + "|"
        + slot.start().map(PythonTime::format).orElse("-")
        + "|"
        + slot.end().map(PythonTime::format).orElse("-")
        + "|"
        + (slot.owner() ? 1 : 0);
  }

  private static Instant after(ServiceSchedule schedule, String seconds) {
    return PythonTime.ofUnixSeconds(
            PythonTime.toUnixSeconds(schedule.cycleStart()) + Double.parseDouble(seconds))
        .orElseThrow();
  }

  private static Heartbeat member(String id, Instant created) {
    return new Heartbeat(
        new RunnerId(id),
        created,
        created,
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Instant moment(String iso) {
    return PythonTime.parse(iso).orElseThrow();
  }

  private static Stream<Asked> lines(String file) {
    try (InputStream in =
        Objects.requireNonNull(ServiceScheduleTest.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Asked::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
