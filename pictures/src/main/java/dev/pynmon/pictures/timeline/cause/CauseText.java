package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.domain.timeline.EventCause;
import dev.pynmon.domain.timeline.RelationKind;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What events, ticks and lines are called. */
public final class CauseText {
  private static final int CODE = 100;
  private static final int KEY = 40;
  private static final int MOST_KEYS = 3;
  private static final int MOST_CONDITIONS = 4;
  private static final int CONDITION = 120;
  private static final String CRON = "cron_";

  private CauseText() {}

  /** What a cause is called, bounded. */
  public static String code(Cause cause) {
    return SafeText.line(cause.code(), CODE);
  }

  /**
   * For example "order.paid 14:42:05.123456, carries order_id, amount; met event, status; started 2
   * invocations". Of what it carries the names alone: the values may be secrets.
   */
  public static String title(Cause cause) {
    List<String> parts = new ArrayList<>();
    if (cause instanceof EventCause event) {
      carried(event.event().payload()).ifPresent(parts::add);
    } else if (cause instanceof TickCause tick) {
      parts.add(expressions(tick));
    }
    if (!cause.kinds().isEmpty()) {
      parts.add("met " + kinds(cause));
    }
    parts.add(started(cause.startedCount()));
    return code(cause) + " " + MomentText.precise(cause.at()) + "; " + String.join("; ", parts);
  }

  private static String started(Count number) {
    if (number.value() == 0) {
      return "started nothing";
    }
    String all = "started " + CountText.of(number, "invocation");
    return number.value() > MarkerCaps.MOST_LINES
        ? all + ", lines to " + MarkerCaps.MOST_LINES + " at most"
        : all;
  }

  /** That so many events and ticks are not shown; nothing where all are. */
  public static Optional<String> placeless(int number) {
    if (number == 0) {
      return Optional.empty();
    }
    String what =
        number == 1
            ? "1 event or tick is not shown"
            : CountText.of(number) + " events or ticks are not shown";
    return Optional.of(what + ": nothing that is shown here tells where it happened.");
  }

  private static Optional<String> carried(Arguments payload) {
    List<String> names = List.copyOf(payload.serialized().keySet());
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String first =
        names.stream()
            .limit(MOST_KEYS)
            .map(name -> SafeText.line(name, KEY))
            .collect(Collectors.joining(", "));
    int more = names.size() - MOST_KEYS;
    return Optional.of(
        "carries " + first + (more > 0 ? " and " + CountText.of(more) + " more" : ""));
  }

  /** The expressions of a tick. */
  private static String expressions(TickCause tick) {
    return "time by "
        + first(
            tick.conditions().stream()
                .map(id -> id.startsWith(CRON) ? id.substring(CRON.length()) : id)
                .toList());
  }

  /** The ids of the conditions that were met, as stored. */
  public static String conditions(Cause cause) {
    return switch (cause) {
      case EventCause event -> first(event.event().conditions());
      case TickCause tick -> first(tick.conditions());
    };
  }

  private static String first(List<String> conditions) {
    String first =
        conditions.stream()
            .limit(MOST_CONDITIONS)
            .map(id -> SafeText.line(id, CONDITION))
            .collect(Collectors.joining(", "));
    int more = conditions.size() - MOST_CONDITIONS;
    return first + (more > 0 ? " and " + CountText.of(more) + " more" : "");
  }

  /** The kinds of conditions that were met, in a fixed order. */
  public static String kinds(Cause cause) {
    return cause.kinds().stream().map(CauseText::word).collect(Collectors.joining(", "));
  }

  /** A kind of condition in a word. */
  static String word(ContextKind kind) {
    return kind == ContextKind.OTHER ? "another condition" : kind.name().toLowerCase(Locale.ROOT);
  }

  /** A kind of line in words. */
  public static String words(RelationKind kind) {
    return switch (kind) {
      case EVENT_ORIGIN -> "emitted";
      case EVENT -> "event started";
      case STATUS -> "status started";
      case RESULT -> "result started";
      case EXCEPTION -> "exception started";
      case CRON -> "time for";
    };
  }

  /** The class of such a line by which programs that know the original find it. */
  static String line(RelationKind kind) {
    String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return (kind == RelationKind.EVENT_ORIGIN ? word : word + "-trigger") + "-relation-line";
  }

  /** The class that has the colour of a kind. */
  static String css(RelationKind kind) {
    return "k-"
        + (kind == RelationKind.EVENT_ORIGIN ? "origin" : kind.name().toLowerCase(Locale.ROOT));
  }

  /** The same for a kind of condition. */
  static String css(ContextKind kind) {
    return "k-" + kind.name().toLowerCase(Locale.ROOT);
  }
}
