package dev.pynmon.web.log;

import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LoggedFailures;
import dev.pynmon.application.port.in.log.LoggedFailures.OfException;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.Field;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.task.Ranges;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The exceptions of a log with the failures that are like them, for the template log/named. */
final class LoggedRows {
  private static final int MAX_ROWS = 100;
  private static final int MAX_MESSAGE = 120;
  private static final int MAX_ASKED = 300;

  private LoggedRows() {}

  /** None where the log has no exception. */
  static List<NamedSection> of(ExplainedLog log, Links links) {
    LoggedFailures failures = log.failures();
    if (failures.exceptions().isEmpty()) {
      return List.of();
    }
    List<NamedRow> rows = new ArrayList<>();
    failures
        .exceptions()
        .forEach(each -> rows(each, failures, log.asOf(), links).forEach(rows::add));
    return List.of(
        new NamedSection(
            "Exceptions",
            CountText.of(failures.exceptions().size()),
            rows.stream().limit(MAX_ROWS).toList(),
            rows.size() > MAX_ROWS ? CountText.of(rows.size() - MAX_ROWS) + " more" : ""));
  }

  private static Stream<NamedRow> rows(
      OfException exception, LoggedFailures failures, Instant now, Links links) {
    if (exception.alike().isEmpty()) {
      String when = Ranges.text(failures.range());
      return Stream.of(
          failures.isKnown()
              ? row(exception, Href.NONE, "no failure like it in the " + when)
              : row(exception, byIt(exception, failures, links), "counting the " + when));
    }
    return Stream.concat(
        exception.alike().stream()
            .map(
                group ->
                    row(
                        exception,
                        Href.to(
                            FailureAddress.list(
                                group.fingerprint().code(), failures.range(), links)),
                        alike(group, failures, now))),
        saysJustThis(exception, failures, links));
  }

  /** All failures by an exception. */
  private static Href byIt(OfException exception, LoggedFailures failures, Links links) {
    return Href.to(
        links
            .area("failures")
            .with(Ranges.PARAMETER, failures.range().code())
            .with(FailureAddress.QUERY, Field.EXCEPTION.is(exception.type())));
  }

  /** The newest with just this message; none where it is too long to be asked for. */
  private static Stream<NamedRow> saysJustThis(
      OfException exception, LoggedFailures failures, Links links) {
    String says = exception.message();
    if (says.isEmpty() || says.length() > MAX_ASKED || says.indexOf('\n') >= 0) {
      return Stream.of();
    }
    Href href =
        Href.to(
            FailureAddress.oneByOne(failures.range(), links)
                .with(FailureAddress.QUERY, Field.EXCEPTION.is(says)));
    return Stream.of(row(exception, href, "the newest that say just this"));
  }

  private static String alike(FailureGroup group, LoggedFailures failures, Instant now) {
    return "%s of %s in the %s, last %s"
        .formatted(
            CountText.of(group.count()),
            group.task().map(TaskKey::function).orElse("a task that is not known"),
            Ranges.text(failures.range()),
            TimeText.clock(group.last(), now) + TimeText.zone(group.last()));
  }

  private static NamedRow row(OfException exception, Href href, String note) {
    String message = SafeText.line(exception.message(), MAX_MESSAGE);
    return new NamedRow(
        href,
        SafeText.name(exception.type()),
        SafeText.line(exception.message(), 1_000),
        (message.isEmpty() ? "" : message + "; ") + SafeText.name(note),
        "",
        List.of(),
        CountText.of(exception.times()));
  }
}
