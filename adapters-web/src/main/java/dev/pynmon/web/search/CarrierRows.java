package dev.pynmon.web.search;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.search.Carrier;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.Trace;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.listing.ShortArguments;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes rows of what carried a value.
 *
 * @param axis where the rows begin and end
 */
record CarrierRows(FoundAnywhere found, Optional<Subject> subject, TimeWindow axis, Links links) {
  private static final int WIDTH = 1_000;
  private static final int LEAST = 5;
  private static final int BYTES = 120;
  private static final String EVENT = "event";

  CarrierRow row(Carrier carrier) {
    return switch (carrier) {
      case Carrier.OfInvocation one -> invocation(one);
      case Carrier.OfEvent one -> event(one, one.event());
    };
  }

  private CarrierRow invocation(Carrier.OfInvocation one) {
    InvocationRow row = one.row();
    StatusBadge badge = RowView.badge(row);
    return new CarrierRow(
        times(one),
        List.of(badge),
        one.isWorkflow() ? "workflow" : "",
        IdLink.of(row.id(), links),
        row.task().map(task -> TaskLink.of(task, links)).stream().toList(),
        "",
        SafeText.within(matched(row), BYTES),
        row.failureCause().map(CarrierRows::failureCause).orElse(""),
        span(one),
        bar(one, badge.badgeClass()));
  }

  private String matched(InvocationRow row) {
    return row.record()
        .filter(Invocation.class::isInstance)
        .map(Invocation.class::cast)
        .flatMap(known -> MatchedText.in(known.arguments().serialized(), subject))
        .orElseGet(() -> ShortArguments.of(row));
  }

  private static String failureCause(FailureCause failureCause) {
    String says =
        failureCause
            .message()
            .filter(said -> !said.isEmpty())
            .map(said -> ": " + Trace.shortened(said))
            .orElse("");
    return SafeText.within(failureCause.exception() + says, BYTES);
  }

  private CarrierRow event(Carrier one, Event event) {
    return new CarrierRow(
        times(one),
        List.of(),
        EVENT,
        IdLink.of(event.id(), links),
        List.of(),
        SafeText.name(event.code()),
        SafeText.within(
            MatchedText.in(event.payload().serialized(), subject)
                .orElseGet(() -> ShortArguments.of(event.payload())),
            BYTES),
        "",
        "",
        bar(one, EVENT));
  }

  private List<TimeText> times(Carrier one) {
    return one.from().map(at -> TimeText.of(at, found.asOf())).stream().toList();
  }

  private String span(Carrier one) {
    if (one.from().isEmpty()) {
      return "";
    }
    Duration span = Duration.between(one.from().get(), one.to().orElse(found.asOf()));
    return one.to().isPresent() ? DurationText.of(span) : DurationText.of(span) + " so far";
  }

  private List<CarrierRow.Bar> bar(Carrier one, String css) {
    return one.from().map(from -> bar(from, one.to().orElse(axis.to()), css)).stream().toList();
  }

  private CarrierRow.Bar bar(Instant from, Instant to, String css) {
    int width = Math.clamp((long) place(to) - place(from), LEAST, WIDTH);
    int x = Math.clamp(place(from), 0, WIDTH - width);
    return new CarrierRow.Bar(css, Integer.toString(x), Integer.toString(width));
  }

  private int place(Instant at) {
    long whole = Math.max(1, Micros.of(axis.to()) - Micros.of(axis.from()));
    double part = (double) (Micros.of(at) - Micros.of(axis.from())) / whole;
    return (int) Math.round(Math.clamp(part, 0, 1) * WIDTH);
  }
}
