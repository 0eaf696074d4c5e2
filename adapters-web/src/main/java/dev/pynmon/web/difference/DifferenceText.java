package dev.pynmon.web.difference;

import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.application.port.in.difference.Comparison.Found;
import dev.pynmon.application.port.in.difference.Comparison.Reach;
import dev.pynmon.application.port.in.difference.Comparison.Sample;
import dev.pynmon.domain.difference.Difference;
import dev.pynmon.domain.difference.Trait;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.RangeText;
import dev.pynmon.web.text.RunnerPlace;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What sets some apart from others, in words.
 *
 * @param those what they are called, of several
 * @param others the same of those with which they are compared
 * @param oneOfThose what one of them is called
 * @param oneOfOthers the same of the others
 */
public record DifferenceText(String those, String others, String oneOfThose, String oneOfOthers) {
  private static final int MAX_TEXT = 60;
  private static final double NEVER = 1e-4;

  /** So long is {@code 14:45}. */
  private static final int MINUTE = 5;

  /** Of a group of failures. */
  private static final DifferenceText OF_FAILURES =
      new DifferenceText("failures", "successes", "failure", "success");

  /** Of queries. */
  private static final DifferenceText OF_QUERIES =
      new DifferenceText("of these", "of the others", "of these", "of the others");

  /** Of what was compared. */
  public static DifferenceText of(Compared compared) {
    return compared.group().isPresent() ? OF_FAILURES : OF_QUERIES;
  }

  /** The clearest in a sentence, or that there is none. */
  public String answer(Found found) {
    if (isUnknown(found.those())) {
      return "None was found among those that were looked at, which are not all.";
    }
    if (isUnknown(found.others())) {
      return "Nothing to compare with was found among those that were looked at, which are not"
          + " all.";
    }
    if (found.those().number() == 0) {
      return isOfFailures()
          ? "None of these failures was found in this time."
          : "The query holds of nothing in this time.";
    }
    if (found.others().number() == 0) {
      return isOfFailures()
          ? "Nothing of this task succeeded in this time that they could be compared with."
          : "There are no others in this time that they could be compared with.";
    }
    return found.differences().stream()
        .findFirst()
        .map(most -> sentence(most, found))
        .orElseGet(() -> nothing(found));
  }

  private boolean isOfFailures() {
    return equals(OF_FAILURES);
  }

  private static boolean isUnknown(Sample sample) {
    return sample.number() == 0 && sample.reach() == Reach.NEWEST;
  }

  private String sentence(Difference most, Found found) {
    return "%s %s %s, %s %s."
        .formatted(
            of(most.with(), most.among()),
            those,
            said(most.trait(), found),
            of(most.othersWith(), most.othersAmong()),
            others);
  }

  private String nothing(Found found) {
    return "Nothing sets these %sapart from the %s%s%s."
        .formatted(
            isOfFailures() ? "failures " : "",
            found.isOfOneTime() ? "" : "newest ",
            isOfFailures() ? others : "others",
            found.isOfOneTime() ? " of the same time" : "");
  }

  /** What was compared with what. */
  public String looked(Found found, Instant now) {
    return "Compared: %s with %s, from %s."
        .formatted(
            sample(found.those(), those, oneOfThose),
            sample(found.others(), others, oneOfOthers),
            range(found.time().from(), found.time().to(), now));
  }

  private static String sample(Sample sample, String several, String one) {
    String number = CountText.of(sample.number()) + " " + (sample.number() == 1 ? one : several);
    return switch (sample.reach()) {
      case ALL -> (sample.number() > 1 ? "all " : "") + number;
      case SPREAD -> number + " spread over that time";
      case NEWEST -> "the newest " + number;
    };
  }

  /** What was compared of them. */
  public String aspects(Found found) {
    String all =
        "queues, tasks, values and numbers in arguments, how long they ran and waited"
            + (isOfFailures() ? "" : ", and retries");
    return found.isOfOneTime()
        ? "Compared are hosts, runners, hours and clusters of times, "
            + all
            + ". What only follows from their time is left out, as numbers that run on."
            + (isOfRunners(found)
                ? " Who was retried counts on each runner that it was on, so on several."
                : "")
        : "Compared are hosts, "
            + all
            + "; not runners and times, since the newest are of another time.";
  }

  private static boolean isOfRunners(Found found) {
    return found.differences().stream()
        .flatMap(each -> each.traits().stream())
        .anyMatch(trait -> trait.aspect() == Trait.Aspect.RUNNER);
  }

  /**
   * {@code ran on host-b}. Hours are told as clocks showed them when the last of them were.
   *
   * @param found what tells of the runner
   */
  public static String said(Trait trait, Found found) {
    String value = SafeText.line(trait.value(), MAX_TEXT);
    Instant until = found.time().to();
    return switch (trait.aspect()) {
      case HOST -> "ran on host " + value;
      case RUNNER -> "were on runner " + value + place(trait, found);
      case QUEUE -> "are of queue " + value;
      case TASK -> "are of task " + value;
      case ARGUMENT -> "had " + SafeText.line(trait.path(), MAX_TEXT) + sign(trait) + value;
      case HOUR -> "first ran from " + hour(value, until);
      case TIME -> "first ran from " + times(value, until);
      case DURATION -> "ran " + span(trait, value);
      case WAIT -> "waited " + span(trait, value);
      case RETRIES -> "were retried " + value + (value.equals("1") ? " time" : " times");
    };
  }

  /** Where it is: no id tells. */
  private static String place(Trait runner, Found found) {
    return Optional.ofNullable(found.runners().get(new RunnerId(runner.value())))
        .map(RunnerPlace::of)
        .filter(place -> !place.isEmpty())
        .map(place -> " (" + place + ")")
        .orElse("");
  }

  /** An hour of the day in UTC, {@code 01:00 to 01:59}, in the zone of the page. */
  private static String hour(String utc, Instant until) {
    LocalDate day = until.atOffset(ZoneOffset.UTC).toLocalDate();
    return Arrays.stream(utc.split(Trait.TO))
            .map(time -> day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC))
            .map(moment -> TimeText.clock(moment).substring(0, MINUTE))
            .collect(Collectors.joining(Trait.TO))
        + TimeText.zone(until);
  }

  /** From one moment to another. */
  private static String times(String utc, Instant until) {
    String[] ends = utc.split(Trait.TO);
    return range(Instant.parse(ends[0]), Instant.parse(ends[1]), until);
  }

  /** The end with its date where it is of another day than the beginning. */
  private static String range(Instant from, Instant to, Instant today) {
    return RangeText.of(
        from, to, Trait.TO, moment -> TimeText.clock(moment, moment.equals(from) ? today : from));
  }

  private static String sign(Trait trait) {
    return switch (trait.comparison()) {
      case IS -> " = ";
      case ABOVE -> " > ";
      case AT_MOST -> " ≤ ";
    };
  }

  private static String span(Trait trait, String value) {
    return switch (trait.comparison()) {
      case IS -> value;
      case ABOVE -> "longer than " + value;
      case AT_MOST -> value + " at most";
    };
  }

  /** How likely chance alone would show it. */
  public static String chance(double chance) {
    return chance < NEVER ? "practically never" : "1 in " + CountText.of((long) (1 / chance));
  }

  /** {@code 14 of 210}. */
  public static String of(int number, int all) {
    return CountText.of(number) + " of " + CountText.of(all);
  }
}
