package dev.pynmon.web.rerun.bulk;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.listing.FilterParams;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.rerun.ChoiceParams;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.TimelineAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which invocations are to be run again and how, as it stands in addresses and forms. */
final class BulkParams {
  static final String AS_OF = "as_of";
  static final String CALLED = "called";
  static final String CANARY = "canary";

  /** What was chosen when it was counted. */
  static final String COUNTED = "counted";

  static final String ID = "id";
  static final String MOST = "most";
  static final String PACE = "pace";
  static final String RUN_AGAIN = "run_again";

  /** Those that were counted. */
  static final String SEEN = "seen";

  private static final List<String> NAMES =
      Stream.concat(
              FilterParams.NAMES.stream(),
              Stream.of(
                  AS_OF,
                  BulkAddress.EXCEPTION,
                  FailureAddress.FINGERPRINT,
                  BulkAddress.OF,
                  CALLED,
                  CANARY,
                  COUNTED,
                  ID,
                  MOST,
                  PACE,
                  RUN_AGAIN,
                  SEEN,
                  Whole.CONFIRM,
                  ChoiceParams.NEW,
                  ChoiceParams.PRIORITY,
                  ChoiceParams.QUEUE))
          .sorted()
          .toList();

  private BulkParams() {}

  /** What would be done now: a number out of range is brought into it, which is said. */
  static BulkOrder plan(Params params, Instant now) {
    return order(
        params,
        now,
        now,
        params.number(MOST, BulkOrder.USUAL_LIMIT, 1, BulkOrder.MAX_LIMIT),
        params.number(PACE, BulkOrder.USUAL_PER_MINUTE, 1, BulkOrder.MAX_PER_MINUTE));
  }

  /** What is to be done: nothing is brought into a range, for that was not seen. */
  static BulkOrder order(Params sent, Instant now) {
    return order(
        sent,
        now,
        sent.moment(AS_OF).orElse(now),
        number(sent, MOST, BulkOrder.USUAL_LIMIT, BulkOrder.MAX_LIMIT),
        number(sent, PACE, BulkOrder.USUAL_PER_MINUTE, BulkOrder.MAX_PER_MINUTE));
  }

  /**
   * Whether this was counted: a form whose fields were changed since then would run what nobody
   * saw. A program counts nothing, so it sends no such field.
   */
  static boolean isCounted(Params sent, BulkOrder order) {
    return sent.text(COUNTED).map(counted(order)::equals).orElse(true);
  }

  /** All that decides which are run again and where they go. */
  static String counted(BulkOrder order) {
    return Stream.of(
            order.limit(),
            order.choice().evenIfRegistered(),
            order.choice().queue().map(QueueName::value).orElse(""),
            order.choice().priority().map(String::valueOf).orElse(""),
            new TreeSet<>(order.despite()))
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static BulkOrder order(Params params, Instant now, Instant asOf, int most, int pace) {
    params.requireOnly(NAMES);
    return new BulkOrder(
        source(params, now),
        asOf,
        most,
        pace,
        params.flag(CANARY, true),
        choice(params),
        despite(params));
  }

  private static Set<BulkReason> despite(Params params) {
    Set<BulkReason> despite = EnumSet.noneOf(BulkReason.class);
    if (params.flag(RUN_AGAIN)) {
      despite.add(BulkReason.RUN_AGAIN);
    }
    if (params.flag(CALLED)) {
      despite.add(BulkReason.CALLED);
    }
    return despite;
  }

  private static RerunChoice choice(Params params) {
    return new RerunChoice(
        params.flag(ChoiceParams.NEW),
        ChoiceParams.queue(params),
        ChoiceParams.priority(params),
        Map.of());
  }

  static int number(Params sent, String name, int usual, int most) {
    return sent.parsed(name, text -> whole(text, most), "a whole number from 1 to " + most)
        .orElse(usual);
  }

  private static Optional<Integer> whole(String text, int most) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[0-9]{1,6}"))
        .map(Integer::valueOf)
        .filter(number -> number >= 1 && number <= most);
  }

  /** The name that a run is to have; a fresh one where none is sent. */
  static BulkId id(Params sent) {
    return sent.parsed(ID, BulkId::parse, "the name of a run: letters, digits and hyphens")
        .orElseGet(BulkId::fresh);
  }

  private static BulkSource source(Params params, Instant now) {
    boolean failures =
        params
            .choice(BulkAddress.OF, List.of("list", BulkAddress.FAILURES), "list")
            .equals(BulkAddress.FAILURES);
    return failures
        ? new BulkSource.Failures(
            params.task(FilterNames.TASK),
            params.text(BulkAddress.EXCEPTION),
            params.parsed(
                FailureAddress.FINGERPRINT, Fingerprint::parse, "the code of a group of failures"),
            failed(params, now))
        : new BulkSource.Matching(FilterParams.read(params, now));
  }

  /** When they failed: in the last hour, if nothing is said. */
  private static TimeWindow failed(Params params, Instant now) {
    return FilterParams.read(params, now).window().orElseGet(() -> Preset.HOUR.endingAt(now));
  }

  /** The same source in parameters, whenever it is read. */
  static Query query(BulkSource source) {
    return switch (source) {
      case BulkSource.Matching matching -> FilterParams.query(matching.filter());
      case BulkSource.Failures failures -> query(failures);
      case BulkSource.Chosen _ -> Query.NONE;
    };
  }

  private static Query query(BulkSource.Failures failures) {
    List<Query.Pair> pairs = new ArrayList<>();
    pairs.add(new Query.Pair(BulkAddress.OF, BulkAddress.FAILURES));
    failures.task().ifPresent(task -> pairs.add(new Query.Pair(FilterNames.TASK, task.value())));
    failures.exception().ifPresent(name -> pairs.add(new Query.Pair(BulkAddress.EXCEPTION, name)));
    failures
        .fingerprint()
        .ifPresent(code -> pairs.add(new Query.Pair(FailureAddress.FINGERPRINT, code)));
    pairs.add(new Query.Pair(TimelineAddress.START, failures.window().from().toString()));
    pairs.add(new Query.Pair(TimelineAddress.END, failures.window().to().toString()));
    return new Query(pairs);
  }
}
