package dev.pynmon.web.query;

import dev.pynmon.domain.search.Field;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.WrittenZone;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.text.RateText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Leads from a value of a row to those rows of its list that share it: what the list was asked for,
 * with one condition more, at its beginning. A filter so long that each cell cannot repeat it is
 * narrowed by nothing.
 *
 * @param asked what the list was asked for; empty where nothing leads anywhere
 */
public record Narrowed(Optional<Query> asked) {
  /** Of no list. */
  public static final Narrowed NONE = new Narrowed(Optional.empty());

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX", Locale.ROOT);

  private static final Url LIST = new Url("", Query.NONE, "");
  private static final int SHORT = 200;

  /** From here on the next larger unit says enough. */
  private static final Duration SECONDS = Duration.ofMinutes(2);

  private static final Duration MINUTES = Duration.ofHours(2);

  /**
   * Of a list.
   *
   * @param sent the parameters that it was asked with
   * @param names those of them that narrow it
   */
  public static Narrowed of(Query sent, Set<String> names) {
    Query filter = sent.only(names).given();
    return new Narrowed(
        Optional.of(filter).filter(any -> LIST.with(any).toString().length() <= SHORT));
  }

  /** Of a list that its query alone narrows. */
  public static Narrowed of(Request request) {
    return of(request.params().query(), Set.of(QueryParam.NAME));
  }

  /** With this value of a parameter in place of any other. */
  public Href to(String parameter, Optional<String> value) {
    return value.filter(Narrowed::canBeAsked).map(text -> leads(parameter, text)).orElse(Href.NONE);
  }

  /** With a condition more in its query. */
  public Href and(Field field, Optional<String> value) {
    return value.filter(Narrowed::canBeAsked).map(field::is).map(this::asking).orElse(Href.NONE);
  }

  /** The same of a time: all of that minute. */
  public Href and(Field field, Instant moment) {
    return asking(field.written(minute(moment)));
  }

  /** The same of a moment that may not be known. */
  public Href at(Field field, Optional<Instant> moment) {
    return moment.map(known -> and(field, known)).orElse(Href.NONE);
  }

  /** The same of a span, of which hardly two are alike: all that are as long, or longer. */
  public Href orLonger(Field field, Optional<Duration> span) {
    return span.map(known -> asking(field.written(orLonger(known)))).orElse(Href.NONE);
  }

  /** The same of a number: all that are as large, or larger. */
  public Href orMore(Field field, long least) {
    return asking(field.written(">=" + least));
  }

  /** The same of a share: all of which it is as large, or larger. */
  public Href orLarger(Field field, double least) {
    return asking(field.written(">=" + RateText.bound(least)));
  }

  /** A span as a bound, rounded down, so that what is just as long is within. */
  public static String orLonger(Duration span) {
    if (span.compareTo(Duration.ofSeconds(1)) < 0) {
      return ">=" + span.toMillis() + "ms";
    }
    if (span.compareTo(SECONDS) < 0) {
      return ">=" + span.toSeconds() + "s";
    }
    return span.compareTo(MINUTES) < 0
        ? ">=" + span.toMinutes() + "m"
        : ">=" + span.toHours() + "h";
  }

  /** The minute of a moment as a visitor reads it, with how far ahead of UTC that is. */
  public static String minute(Instant moment) {
    return MINUTE.format(moment.atZone(WrittenZone.get()));
  }

  private static boolean canBeAsked(String value) {
    return !value.isEmpty() && SafeText.isWhole(value);
  }

  private Href asking(String condition) {
    String before = asked.map(query -> String.join(" ", query.all(QueryParam.NAME))).orElse("");
    return leads(QueryParam.NAME, QueryParam.and(before, condition));
  }

  private Href leads(String parameter, String value) {
    return asked
        .map(query -> Href.to(LIST.with(query).without(parameter).with(parameter, value)))
        .orElse(Href.NONE);
  }
}
