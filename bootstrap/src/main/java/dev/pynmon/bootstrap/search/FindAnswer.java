package dev.pynmon.bootstrap.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Page;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.listing.ListJson;
import dev.pynmon.web.listing.ShortArguments;
import dev.pynmon.web.text.AbsenceText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What {@code pynmon find} says: a line for each invocation as soon as it is found, or one object.
 */
public final class FindAnswer {
  private static final String UNKNOWN = "unknown";

  /** So many are looked at in some seconds. */
  private static final long SELDOM = 100_000;

  private final Console console;
  private final boolean isJson;
  private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();
  private int found;

  /** When it was said last how many were looked at. */
  private long told;

  private FindAnswer(Console console, boolean isJson) {
    this.console = console;
    this.isJson = isJson;
  }

  /** On this console, as it is wanted. */
  public static FindAnswer of(Settings settings, Console console) {
    return new FindAnswer(console, settings.isSet(Key.JSON));
  }

  void found(InvocationList list, Page<InvocationRow> page) {
    found += page.items().size();
    for (InvocationRow row : page.items()) {
      if (isJson) {
        rows.add(ListJson.row(row, list));
      } else {
        console.print(line(row, list.asOf()));
      }
    }
  }

  private static String line(InvocationRow row, Instant now) {
    return String.join(
            "  ",
            row.id().value(),
            row.state().map(state -> state.status().status().label()).orElse(UNKNOWN),
            row.task().map(Object::toString).orElse(UNKNOWN),
            row.life(now).registered().map(FindAnswer::second).orElse(UNKNOWN),
            ShortArguments.of(row))
        .strip();
  }

  private static String second(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** On a screen each time, over what was said before; else a line now and then. */
  void lookedAt(long many, Optional<Instant> backTo) {
    console.tell("looked at " + extent(many, backTo));
    if (!console.isWatched() && many >= told + SELDOM) {
      console.complain("looked at " + extent(many, backTo) + "; " + CountText.of(found) + " found");
      told = many;
    }
  }

  /**
   * Nothing more is looked for.
   *
   * @param more whether there are more than were looked at
   * @param backTo how far was looked, where that is known
   */
  void end(long lookedAt, boolean more, Optional<Instant> backTo) {
    if (isJson) {
      console.out().println(Json.line(json(lookedAt, more, backTo)));
    } else {
      String all =
          more ? extent(lookedAt, backTo) : "all " + CountText.of(lookedAt) + " that may match";
      console.complain(
          "%s found; looked at %s.%s"
              .formatted(CountText.of(found), all, more ? " There may be more." : ""));
    }
  }

  /** What would have to be asked is not there. */
  void missing(Component component, Absence why) {
    console.complain("pynmon find: " + AbsenceText.sentence(component, why));
  }

  private static String extent(long many, Optional<Instant> backTo) {
    return "the newest "
        + CountText.of(many)
        + backTo.map(moment -> ", back to " + second(moment)).orElse("");
  }

  private ObjectNode json(long lookedAt, boolean more, Optional<Instant> backTo) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("invocations", rows);
    json.put("looked_at", lookedAt);
    json.put("searched_back_to", backTo.map(FindAnswer::second).orElse(null));
    json.put("is_complete", !more);
    return json;
  }
}
