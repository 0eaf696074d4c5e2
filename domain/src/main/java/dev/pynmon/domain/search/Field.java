package dev.pynmon.domain.search;

import dev.pynmon.domain.access.Deed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a condition can be about, in the order in which a visitor is told of them. */
public enum Field {
  /** The status it has now. */
  STATUS(Kind.TEXT, Reading.STATE),
  /** The key of its task. */
  TASK(Kind.TEXT, Reading.STATE),
  /** Its id. */
  ID(Kind.TEXT, Reading.STATE),
  /** A value of its arguments. */
  ARGS(Kind.VALUE, Reading.RECORD),
  /** The id of the workflow it belongs to. */
  WORKFLOW(Kind.TEXT, Reading.RECORD),
  /** The task that defines that workflow. */
  TYPE(Kind.TEXT, Reading.RECORD),
  /** The id of the event that started it. */
  EVENT(Kind.TEXT, Reading.RECORD),
  /** The queue that it waits in, or else that its task is sent to. */
  QUEUE(Kind.TEXT, Reading.QUEUE),
  /** A runner that changed it. */
  RUNNER(Kind.TEXT, Reading.HISTORY),
  /** When it was registered. */
  REGISTERED(Kind.MOMENT, Reading.HISTORY),
  /** When it first ran. */
  STARTED(Kind.MOMENT, Reading.HISTORY),
  /** When it came to its end. */
  ENDED(Kind.MOMENT, Reading.HISTORY),
  /** When it last changed. */
  CHANGED(Kind.MOMENT, Reading.HISTORY),
  /** How long it took, from its registration until it ended or until now. */
  DURATION(Kind.SPAN, Reading.HISTORY),
  /** How long its newest attempt ran. */
  RUN(Kind.SPAN, Reading.HISTORY, Reading.SILENCE),
  /** How long it waited to run first. */
  WAIT(Kind.SPAN, Reading.HISTORY),
  /** How often it was retried. */
  RETRIES(Kind.NUMBER, Reading.STATE),
  /** Where a runner that changed it is. */
  HOST(Kind.TEXT, Reading.HISTORY, Reading.RUNNERS),
  /** The type or the message of its exception. */
  EXCEPTION(Kind.TEXT, Reading.OUTCOME),
  /** The code of the group of failures that it belongs to. */
  FINGERPRINT(Kind.TEXT, Reading.RECORD, Reading.OUTCOME),
  /** A value of its result. */
  RESULT(Kind.VALUE, Reading.OUTCOME),
  /** When an event was emitted. */
  EMITTED(Kind.MOMENT, Reading.STATE),
  /** The id of a trigger. */
  TRIGGER(Kind.TEXT, Reading.STATE),
  /** What met a condition of a trigger. */
  KIND(Kind.TEXT, Reading.STATE),
  /** When a trigger was run. */
  EXECUTED(Kind.MOMENT, Reading.STATE),
  /** The class of a runner. */
  CLASS(Kind.TEXT, Reading.STATE),
  /** When a runner first gave a sign of life. */
  CREATED(Kind.MOMENT, Reading.STATE),
  /** When it last did. */
  SEEN(Kind.MOMENT, Reading.STATE),
  /** The name of a value that is kept. */
  KEY(Kind.TEXT, Reading.STATE),
  /** What it is. */
  VALUE(Kind.VALUE, Reading.STATE),
  /** Who did something. */
  WHO(Kind.TEXT, Reading.STATE),
  /** What sort of thing that was. */
  DEED(Kind.TEXT, Reading.STATE),
  /** The key of the application that it was done to. */
  APP(Kind.TEXT, Reading.STATE),
  /** To how much it was done. */
  AMOUNT(Kind.NUMBER, Reading.STATE),
  /** How many came to an end. */
  FINISHED(Kind.NUMBER, Reading.STATE),
  /** How many failed. */
  FAILED(Kind.NUMBER, Reading.STATE),
  /** The share of failures, in percent. */
  RATE(Kind.SHARE, Reading.STATE),
  /** How many there are. */
  COUNT(Kind.NUMBER, Reading.STATE),
  /** When the first of them was. */
  FIRST(Kind.MOMENT, Reading.STATE),
  /** When the last of them was. */
  LAST(Kind.MOMENT, Reading.STATE),
  /** How many wait. */
  WAITING(Kind.NUMBER, Reading.STATE),
  /** How many runs there are. */
  RUNS(Kind.NUMBER, Reading.STATE),
  /** How many of these go on. */
  RUNNING(Kind.NUMBER, Reading.STATE),
  /** How large something is, in bytes. */
  SIZE(Kind.SIZE, Reading.STATE);

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");

  private final Kind kind;
  private final Set<Reading> readings;

  Field(Kind kind, Reading... readings) {
    this.kind = kind;
    this.readings = Set.of(readings);
  }

  /** The field of a word that a visitor typed, in any case. */
  static Optional<Field> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equalsIgnoreCase(word)).findFirst();
  }

  /** The field that a visitor most likely means by a word that is none, in any case. */
  static Optional<Field> meantBy(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "took", "time", "elapsed", "total" -> Optional.of(DURATION);
      case "runtime", "ran", "runs" -> Optional.of(RUN);
      case "waited", "waiting", "delay" -> Optional.of(WAIT);
      case "change", "updated", "modified" -> Optional.of(CHANGED);
      case "state" -> Optional.of(STATUS);
      case "function", "name" -> Optional.of(TASK);
      case "arg", "argument", "arguments" -> Optional.of(ARGS);
      case "error", "message" -> Optional.of(EXCEPTION);
      case "retry", "retried" -> Optional.of(RETRIES);
      case "worker" -> Optional.of(RUNNER);
      default -> Optional.empty();
    };
  }

  /**
   * Values that visitors often want, of fields of which they are the same in all stores.
   *
   * @param noun of what
   */
  public List<String> usual(Noun noun) {
    return switch (this) {
      case STATUS -> noun.statuses();
      case KIND -> List.of("event", "status", "result", "exception", "cron");
      case DEED -> Arrays.stream(Deed.values()).filter(Deed::writes).map(Field::word).toList();
      default -> usual(kind);
    };
  }

  private static List<String> usual(Kind kind) {
    return switch (kind) {
      case MOMENT -> List.of("-15m", "-1h", "-1d", "today", "yesterday", "<-1h");
      case SPAN -> List.of(">1s", ">10s", ">1m", ">1h");
      case NUMBER -> List.of(">0", ">2");
      case SHARE -> List.of(">0%", ">5%", ">50%");
      case SIZE -> List.of(">10KB", ">1MB");
      case TEXT, VALUE -> List.of();
    };
  }

  /** A condition of a time or a span as a visitor writes it, bounds and all. */
  public String written(String value) {
    return word() + ":" + value;
  }

  /** A condition that its value is just this text. */
  public String is(String text) {
    return word() + ":" + (isPlain(text) ? text : quoted(text));
  }

  /** A condition that this text is a part of its value. */
  String has(String text) {
    String within = "*" + (isPlain(text) ? text : escaped(text)) + "*";
    return word() + ":" + (isPlain(text) ? within : "\"" + within + "\"");
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  private static String quoted(String text) {
    return "\"" + escaped(text) + "\"";
  }

  private static String escaped(String text) {
    return text.replaceAll("[\"*\\\\]", "\\\\$0");
  }

  /** Whether so many names of a part may follow its own. */
  boolean takes(int names) {
    return names == 0 || kind == Kind.VALUE;
  }

  /** What stands before the colon. */
  public String word() {
    return word(this);
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  Kind kind() {
    return kind;
  }

  Set<Reading> readings() {
    return readings;
  }

  /** What can stand behind the colon. */
  enum Kind {
    TEXT,
    VALUE,
    MOMENT,
    SPAN,
    NUMBER,
    SHARE,
    SIZE
  }
}
