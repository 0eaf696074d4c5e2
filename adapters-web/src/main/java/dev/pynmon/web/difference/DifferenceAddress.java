package dev.pynmon.web.difference;

import dev.pynmon.domain.difference.Trait;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.TimelineAddress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where that is shown of which something is true that sets it apart.
 *
 * @param asked what was compared
 * @param time which time that was
 * @param links the links of the page
 */
record DifferenceAddress(ComparedParams asked, TimeWindow time, Links links) {
  private static final String NUMBER = "[-+]?\\d+(\\.\\d+)?";
  private static final Pattern SPAN = Pattern.compile("(\\d+(?:\\.\\d+)?) (µs|ms|s)");
  private static final String RANGE = "..";

  /** The runner or the task itself, else the compared of which it is true. */
  Href of(Trait trait) {
    if (trait.value().length() >= Trait.MAX_VALUE) {
      return Href.NONE;
    }
    return switch (trait.aspect()) {
      case RUNNER -> Href.to(links.to("runners", trait.value()));
      case TASK -> Href.to(links.to("tasks", trait.value()));
      case HOST -> those(Field.HOST.is(trait.value()));
      case QUEUE -> those(Field.QUEUE.is(trait.value()));
      case ARGUMENT -> argument(trait);
      case HOUR -> those(hours(trait.value()));
      case TIME -> those(Field.STARTED.written(trait.value().replace(Trait.TO, RANGE)));
      case DURATION -> span(Field.RUN, trait);
      case WAIT -> span(Field.WAIT, trait);
      case RETRIES -> those(Field.RETRIES.written(trait.value()));
    };
  }

  private Href argument(Trait trait) {
    String sign = sign(trait);
    boolean isPlain =
        trait.path().matches("\\w+(\\.\\w+)*") && (sign.isEmpty() || trait.value().matches(NUMBER));
    String condition =
        sign.isEmpty() ? Field.ARGS.is(trait.value()) : Field.ARGS.written(sign + trait.value());
    return isPlain ? those(condition.replaceFirst(":", "." + trait.path() + ":")) : Href.NONE;
  }

  private static String sign(Trait trait) {
    return switch (trait.comparison()) {
      case IS -> "";
      case ABOVE -> ">";
      case AT_MOST -> "<=";
    };
  }

  /** Queries have no unit as small as a microsecond, and no spans below none. */
  private Href span(Field field, Trait trait) {
    Matcher span = SPAN.matcher(trait.value());
    if (!span.matches()) {
      return Href.NONE;
    }
    BigDecimal number = new BigDecimal(span.group(1));
    String text =
        span.group(2).equals("µs")
            ? number.movePointLeft(3).toPlainString() + "ms"
            : number.toPlainString() + span.group(2);
    return those(field.written(sign(trait) + text));
  }

  /** An hour of the day on each day of the time that was compared. */
  private String hours(String utc) {
    String[] ends = utc.split(Trait.TO);
    LocalDate last = time.to().atOffset(ZoneOffset.UTC).toLocalDate();
    return time.from()
        .atOffset(ZoneOffset.UTC)
        .toLocalDate()
        .datesUntil(last.plusDays(1))
        .map(day -> Field.STARTED.written(day + "T" + ends[0] + RANGE + day + "T" + ends[1]))
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private Href those(String condition) {
    return asked
        .compared()
        .group()
        .map(group -> Field.STATUS.is("failed") + " " + Field.FINGERPRINT.is(group.code()))
        .or(() -> asked.compared().those().search().map(search -> "(" + search.text() + ")"))
        .map(those -> those + " " + condition)
        .filter(text -> text.length() <= Search.MAX_LENGTH)
        .map(
            text ->
                TimelineAddress.at(asked.range(), links.area("invocations"))
                    .with(FailureAddress.QUERY, text))
        .map(Href::to)
        .orElse(Href.NONE);
  }
}
