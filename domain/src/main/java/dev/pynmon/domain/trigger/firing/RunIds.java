package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.id.Sha256;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids that runs of a trigger get before there is any (wire format, section 9.3). */
public final class RunIds {
  /** So many that wait are looked at for one trigger. */
  public static final int MOST = 20;

  private RunIds() {}

  /** The runs that come of what waits and of what was found due last, as far as that is told. */
  public static Stream<TriggerRunId> expected(Trigger trigger, Facts facts) {
    Stream<TriggerRunId> found =
        trigger.conditions().stream()
            .filter(_ -> isOneEnough(trigger))
            .flatMap(
                id ->
                    Optional.ofNullable(facts.lastDue().get(id))
                        .map(at -> ofTime(trigger, id, at))
                        .stream());
    return Stream.concat(ofWaiting(trigger, facts.waiting()).map(Awaited::id), found).distinct();
  }

  /** The runs that come of what waits. */
  static Stream<Awaited> ofWaiting(Trigger trigger, Waiting waiting) {
    List<ValidCondition> met =
        trigger.conditions().stream()
            .flatMap(id -> waiting.of(id).stream().limit(MOST))
            .sorted(Comparator.comparing(ValidCondition::id))
            .toList();
    if (met.isEmpty()) {
      return Stream.empty();
    }
    return isOneEnough(trigger)
        ? met.stream().limit(MOST).map(one -> awaited(trigger, List.of(one)))
        : Stream.of(awaited(trigger, met));
  }

  private static Awaited awaited(Trigger trigger, List<ValidCondition> met) {
    String ids = met.stream().map(ValidCondition::id).collect(Collectors.joining(","));
    return new Awaited(of(trigger, ids), met);
  }

  /** The run that comes of a time. */
  static TriggerRunId ofTime(Trigger trigger, String condition, Instant found) {
    return of(trigger, beginning(condition) + "cron_" + PythonTime.format(found));
  }

  /** What the ids of all begin with that met a condition. */
  static String beginning(String condition) {
    return "valid_condition_" + condition + "_context_";
  }

  static boolean isOneEnough(Trigger trigger) {
    return !trigger.needsAll() || trigger.conditions().size() == 1;
  }

  /** The run that comes of what met its conditions: one id, or all of them with commas between. */
  static TriggerRunId of(Trigger trigger, String met) {
    return new TriggerRunId(Sha256.hex(trigger.id() + met));
  }
}
