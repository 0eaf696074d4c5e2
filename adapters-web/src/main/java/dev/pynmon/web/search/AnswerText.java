package dev.pynmon.web.search;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.search.Carrier;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What carried a value, from when to when and how it ended, in one sentence. */
final class AnswerText {
  private static final int TASKS = 3;

  private final List<InvocationRow> rows;
  private final List<Carrier> carriers;
  private final Instant now;
  private final Optional<Subject> subject;
  private final boolean isOver;

  /**
   * What is told, which holds as far as was looked.
   *
   * @param isOver whether all was looked at
   */
  AnswerText(FoundAnywhere found, Optional<Subject> subject, boolean isOver) {
    this.subject = subject;
    this.isOver = isOver;
    carriers = found.carriers();
    rows =
        carriers.stream()
            .filter(Carrier.OfInvocation.class::isInstance)
            .map(one -> ((Carrier.OfInvocation) one).row())
            .toList();
    now = found.asOf();
  }

  /** The sentence up to what failed. */
  String begin() {
    return carriers.isEmpty()
        ? "No invocation and no event " + (isOver ? "was found" : "is found so far")
        : beginning() + what() + when();
  }

  private String beginning() {
    return subject
        .filter(Subject::isNamed)
        .map(of -> SafeText.name(of.name() + " " + of.value()) + " was carried by ")
        .orElse("Found: ");
  }

  private String what() {
    int events = carriers.size() - rows.size();
    String emitted = atLeast(events) + CountText.of(events, "event");
    if (rows.isEmpty()) {
      return emitted;
    }
    return invocations() + (events == 0 ? "" : (isPart() ? ", and " : " and ") + emitted);
  }

  /** Where there may be more than are shown, what is told is of those. */
  private String invocations() {
    long tasks = rows.stream().flatMap(row -> row.task().stream()).distinct().count();
    String number = CountText.of(rows.size(), "invocation");
    String ofTasks = " of " + CountText.of(tasks, "task");
    return isPart()
        ? atLeast(rows.size()) + number + ", the newest " + CountText.of(rows.size()) + ofTasks
        : number + ofTasks;
  }

  private boolean isPart() {
    return mayBeMore(rows.size());
  }

  private boolean mayBeMore(int shown) {
    return !isOver && shown >= Reach.MOST;
  }

  private String atLeast(int shown) {
    return mayBeMore(shown) ? "at least " : "";
  }

  private String when() {
    Optional<Instant> first = carriers.stream().flatMap(one -> one.from().stream()).findFirst();
    return first.map(from -> until(from, CarriersView.last(carriers, now))).orElse("");
  }

  private String until(Instant from, Instant to) {
    String begin = TimeText.clock(from, now);
    if (from.equals(to)) {
      return ", at " + begin;
    }
    return ", from "
        + begin
        + " to "
        + (to.equals(now) ? "now" : TimeText.clock(to, now))
        + " ("
        + DurationText.of(Duration.between(from, to))
        + ")";
  }

  /** The sentence behind what failed. */
  String end() {
    return (rows.isEmpty() ? "" : others()) + ".";
  }

  private String others() {
    long going =
        rows.stream().filter(row -> status(row).filter(s -> !s.isFinal()).isPresent()).count();
    boolean succeeded =
        rows.stream().allMatch(row -> status(row).filter(KnownStatus.SUCCESS::equals).isPresent());
    String on = "; " + CountText.of(going) + (going == 1 ? " goes on" : " go on");
    String all =
        rows.size() == 1
            ? "; it succeeded"
            : isPart() ? "; all of these succeeded" : "; all succeeded";
    return going > 0 ? on : succeeded ? all : "";
  }

  /** Which tasks failed, and how often; "" where none did. */
  String failed() {
    Map<String, Integer> times = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> status(row).filter(KnownStatus.FAILED::equals).isPresent())
        .forEach(
            row -> times.merge(row.task().map(TaskKey::function).orElse("one"), 1, Integer::sum));
    String most =
        times.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(TASKS)
            .map(task -> SafeText.name(task.getKey()) + " failed " + times(task.getValue()))
            .collect(Collectors.joining(", "));
    int more = times.size() - TASKS;
    String begin = isPart() && !most.isEmpty() ? "of these " : "";
    return begin + (more > 0 ? most + ", and so did " + CountText.of(more, "other task") : most);
  }

  /** How often something happened. */
  static String times(int number) {
    return switch (number) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> CountText.of(number) + " times";
    };
  }

  private static Optional<InvocationStatus> status(InvocationRow row) {
    return row.state().map(InvocationState::status).map(record -> record.status());
  }
}
