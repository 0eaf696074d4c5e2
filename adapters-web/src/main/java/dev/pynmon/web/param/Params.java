package dev.pynmon.web.param;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.Moments;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.UnknownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.url.Query;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads query parameters by one rule (compatibility, section 3.1): a number out of range is brought
 * into it and said; what is not a number, date, key or cursor is a {@link BadParameterException};
 * an unknown value of a list is a notice on pages and a {@link BadParameterException} in JSON; an
 * unknown parameter is ignored, unless something is done by it; an empty one counts as not given.
 * For one request only.
 */
public final class Params {
  /** How many of something: rows of a page, or what a picture shows. */
  public static final String LIMIT = "limit";

  /** The most values of one repeatable parameter that are looked at. */
  static final int MAX_VALUES = 200;

  private static final String LONGER =
      " Longer pages are slow to load and to read: the rest is on the next ones.";

  private final Query query;
  private final boolean strict;
  private final List<Notice> notices = new ArrayList<>();

  /**
   * Reads this query.
   *
   * @param query the query
   * @param strict true for JSON routes, where an unknown value of a list is an error
   */
  public Params(Query query, boolean strict) {
    this.query = query;
    this.strict = strict;
  }

  /** What the visitor should know, in the order in which it was found. */
  public List<Notice> notices() {
    return List.copyOf(notices);
  }

  /** Adds something the visitor should know. */
  public void notice(Notice notice) {
    notices.add(notice);
  }

  /** The query as it was sent, for links that keep it. */
  public Query query() {
    return query;
  }

  /**
   * For what acts: a name that means nothing was meant to narrow something, or to choose.
   *
   * @throws BadParameterException for the first that is none of these
   */
  public void requireOnly(Collection<String> names) {
    query.pairs().stream()
        .map(Query.Pair::name)
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new BadParameterException(
                  "the field",
                  name,
                  names.isEmpty()
                      ? "known here; none is accepted"
                      : "known here; accepted are " + String.join(", ", names));
            });
  }

  /** The first value that is not empty, blanks around it removed. */
  public Optional<String> text(String name) {
    return values(name).findFirst();
  }

  /** A whole number, brought into the range. */
  public int number(String name, int fallback, int min, int max) {
    return number(name, fallback, min, max, "");
  }

  private int number(String name, int fallback, int min, int max, String why) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return fallback;
    }
    BigInteger given = whole(name, text.get(), min, max);
    BigInteger used = given.max(BigInteger.valueOf(min)).min(BigInteger.valueOf(max));
    if (!used.equals(given)) {
      String direction = used.compareTo(given) < 0 ? "down to " : "up to ";
      notice(
          new Notice(
              name
                  + " "
                  + BadParameterException.shorten(text.get())
                  + " was brought "
                  + direction
                  + used
                  + ".",
              "Accepted: " + min + " to " + max + "." + why,
              false));
    }
    return used.intValueExact();
  }

  /** True for {@code 1}, {@code true}, {@code on}, {@code yes}; false when not given. */
  public boolean flag(String name) {
    return flag(name, false);
  }

  /** The same with what holds when it is not given. */
  public boolean flag(String name, boolean fallback) {
    return choice(
            name,
            List.of("0", "1", "false", "true", "off", "on", "no", "yes"),
            fallback ? "1" : "0")
        .matches("1|true|on|yes");
  }

  /** One of these words, in any case; the fallback when not given or, on pages, unknown. */
  public String choice(String name, List<String> accepted, String fallback) {
    Optional<String> given = text(name);
    Optional<String> known =
        given.flatMap(text -> accepted.stream().filter(text::equalsIgnoreCase).findFirst());
    if (given.isPresent() && known.isEmpty()) {
      unknown(name, given.get(), "Shown is " + fallback + ".", String.join(", ", accepted));
    }
    return known.orElse(fallback);
  }

  /**
   * Statuses, given once or repeatedly, or separated by commas, in any case. An unknown one stays
   * in the set, so that a filter by it alone shows nothing.
   */
  public Set<InvocationStatus> statuses(String name) {
    Set<InvocationStatus> found = new LinkedHashSet<>();
    values(name)
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .limit(MAX_VALUES)
        .forEach(word -> found.add(status(name, word)));
    return found;
  }

  /** A task key. */
  public Optional<TaskKey> task(String name) {
    return parsed(name, TaskKey::parse, "a task key like module.function");
  }

  /** A workflow id. */
  public Optional<WorkflowId> workflow(String name) {
    return parsed(name, WorkflowId::parse, "a workflow id");
  }

  /**
   * A moment: ISO 8601, without a zone it is of that which stands beside it, else UTC; a date alone
   * is its beginning.
   */
  public Optional<Instant> moment(String name) {
    parsed(Zones.PARAMETER, Zones::parse, Zones.ACCEPTED);
    return parsed(name, Moments::parse, "a date or time like 2026-11-24T14:45:10Z");
  }

  /**
   * Invocation ids, given once or repeatedly, or separated by commas; empty when the parameter is
   * not given at all. Of more than {@code max} the first are taken, and that is said.
   */
  public Optional<Set<InvocationId>> invocations(String name, int max) {
    List<String> given = query.all(name);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Set<InvocationId> ids = new LinkedHashSet<>();
    given.stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .forEach(word -> ids.add(invocation(name, word)));
    if (ids.size() > max) {
      String claim = name + " names " + CountText.of(ids.size(), "invocation") + ".";
      notice(new Notice(claim, "Looked for are the first " + CountText.of(max) + ".", true));
    }
    return Optional.of(
        ids.stream().limit(max).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static InvocationId invocation(String name, String word) {
    return InvocationId.parse(word)
        .orElseThrow(() -> new BadParameterException(name, word, "a list of invocation ids"));
  }

  /**
   * A span of time between two moments. Without a beginning it begins in 1970, or ends where it
   * begins when it ends before that; without an end it ends now, or never where it begins later:
   * what a wrong clock dated ahead is there. Empty when neither is given.
   */
  public Optional<TimeWindow> window(String start, String end, Instant now) {
    Optional<Instant> from = moment(start);
    Optional<Instant> to = moment(end);
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    boolean isToCome = from.filter(now::isBefore).isPresent();
    Instant finish = to.orElse(isToCome ? TimeWindow.EVER.to() : now);
    Instant begin = from.orElseGet(() -> finish.isBefore(Instant.EPOCH) ? finish : Instant.EPOCH);
    if (finish.isBefore(begin)) {
      throw new BadParameterException(end, text(end).orElse(""), "a time at or after " + start);
    }
    return Optional.of(new TimeWindow(begin, finish));
  }

  /**
   * Which part of a list: {@code limit} with {@code after} or {@code before}, which are cursors, or
   * {@code page}, counted from 1.
   */
  public PageRequest page(int fallbackLimit, int maxLimit) {
    int limit = number(LIMIT, fallbackLimit, 1, maxLimit, LONGER);
    Optional<Cursor> after = cursor("after");
    Optional<Cursor> before = cursor("before");
    int page = number("page", 1, 1, PageRequest.MAX_SKIP / limit + 1);
    return after
        .map(cursor -> PageRequest.after(limit, cursor))
        .or(() -> before.map(cursor -> new PageRequest.Before(limit, cursor)))
        .orElseGet(() -> new PageRequest.Skip(limit, (page - 1) * limit));
  }

  /** Whatever a parser of ours makes of it. */
  public <T> Optional<T> parsed(
      String name, Function<String, Optional<T>> parser, String accepted) {
    return text(name)
        .map(
            text ->
                parser
                    .apply(text)
                    .orElseThrow(() -> new BadParameterException(name, text, accepted)));
  }

  /** A place in a list, as an earlier page of it named it. */
  public Optional<Cursor> cursor(String name) {
    return parsed(name, Params::cursorOf, "a place in this list");
  }

  private static Optional<Cursor> cursorOf(String text) {
    try {
      return Optional.of(new Cursor(text));
    } catch (InvalidCursorException _) {
      return Optional.empty();
    }
  }

  private InvocationStatus status(String name, String word) {
    Optional<KnownStatus> known = KnownStatus.parse(word);
    if (known.isEmpty()) {
      unknown(name, word, "It matches nothing that pynenc writes.", statusNames());
    }
    return known.<InvocationStatus>map(status -> status).orElseGet(() -> new UnknownStatus(word));
  }

  private static String statusNames() {
    return Arrays.stream(KnownStatus.values()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /** One word of a list of words that is none of those accepted; it is left out. */
  public void unknownWord(String name, String word, List<String> accepted) {
    unknown(name, word, "It was left out.", String.join(", ", accepted));
  }

  private void unknown(String name, String value, String consequence, String accepted) {
    if (strict) {
      throw new BadParameterException(name, value, "one of " + accepted);
    }
    String claim = name + " \"" + BadParameterException.shorten(value) + "\" is not known.";
    notice(new Notice(claim, consequence + " Accepted: " + accepted + ".", true));
  }

  private static BigInteger whole(String name, String text, int min, int max) {
    try {
      return new BigInteger(text.length() > 100 ? "x" : text);
    } catch (NumberFormatException _) {
      throw new BadParameterException(name, text, "a whole number from " + min + " to " + max);
    }
  }

  private java.util.stream.Stream<String> values(String name) {
    return query.all(name).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .limit(MAX_VALUES);
  }
}
