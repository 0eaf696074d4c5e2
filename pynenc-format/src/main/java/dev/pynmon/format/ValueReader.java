package dev.pynmon.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.domain.value.DecodedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text into a bounded tree, as plain JSON: nothing in it has a meaning yet. */
final class ValueReader {
  /** Deeper parts are skipped unread, which costs nothing, so much may be allowed. */
  private static final int MAX_DEPTH = 100_000;

  private static final int MAX_DIGITS = 10_000;
  private static final int MAX_KEY = 1_000;
  private static final JsonFactory FACTORY = Json.factory(MAX_DEPTH, MAX_DIGITS);

  private final JsonParser parser;
  private final ValueLimits limits;
  private int nodesLeft;
  private @Nullable String problem;
  private boolean endsEarly;
  private boolean endIsNoted;

  private ValueReader(JsonParser parser, ValueLimits limits) {
    this.parser = parser;
    this.limits = limits;
    this.nodesLeft = limits.nodes();
  }

  /** What this text says. */
  static ValueReading read(String text, ValueLimits limits) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new ValueReader(parser, limits).root();
    } catch (IOException e) {
      return new ValueReading.Unreadable("cannot be read");
    }
  }

  private ValueReading root() {
    JsonToken first = next();
    if (first == null) {
      return new ValueReading.Unreadable(problem == null ? "is empty" : problem);
    }
    DecodedValue value = value(first, 0);
    if (problem == null && next() != null) {
      return new ValueReading.Unreadable("has more text behind its end");
    }
    if (problem == null) {
      return new ValueReading.Whole(value);
    }
    return endsEarly ? new ValueReading.Start(value) : new ValueReading.Unreadable(problem);
  }

  private DecodedValue value(JsonToken token, int depth) {
    nodesLeft--;
    return switch (token) {
      case START_OBJECT -> depth < limits.depth() ? entries(depth) : tooDeep();
      case START_ARRAY -> depth < limits.depth() ? items(depth) : tooDeep();
      case VALUE_STRING -> text(currentText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new DecodedValue.Number(currentText());
      case VALUE_TRUE -> new DecodedValue.Bool(true);
      case VALUE_FALSE -> new DecodedValue.Bool(false);
      default -> new DecodedValue.None();
    };
  }

  private DecodedValue items(int depth) {
    List<DecodedValue> items = new ArrayList<>();
    long size = 0;
    for (JsonToken token = next(); token != null && token != JsonToken.END_ARRAY; token = next()) {
      size++;
      if (hasRoom(items.size())) {
        items.add(value(token, depth + 1));
      } else {
        skip();
      }
    }
    if (endMustBeNoted()) {
      items.add(rest());
    }
    return new DecodedValue.Items("list", items, Math.max(size, items.size()));
  }

  private DecodedValue entries(int depth) {
    List<DecodedValue.Entry> entries = new ArrayList<>();
    long size = 0;
    for (JsonToken name = next(); name != null && name != JsonToken.END_OBJECT; name = next()) {
      String key = key(currentText());
      JsonToken token = next();
      if (token == null) {
        break;
      }
      size++;
      if (hasRoom(entries.size())) {
        entries.add(new DecodedValue.Entry(key, value(token, depth + 1)));
      } else {
        skip();
      }
    }
    if (endMustBeNoted()) {
      entries.add(new DecodedValue.Entry("…", rest()));
    }
    return new DecodedValue.Entries(entries, Math.max(size, entries.size()));
  }

  private boolean hasRoom(int shown) {
    return shown < limits.entries() && nodesLeft > 0;
  }

  private DecodedValue tooDeep() {
    skip();
    return new DecodedValue.LeftOut("deeper than " + limits.depth() + " levels");
  }

  /** Only the innermost container says that the text ends in it. */
  private boolean endMustBeNoted() {
    boolean must = problem != null && !endIsNoted;
    endIsNoted |= must;
    return must;
  }

  private static DecodedValue rest() {
    return new DecodedValue.LeftOut("the rest: the text was cut off here");
  }

  private DecodedValue text(String text) {
    if (text.equals(ArgumentMask.HIDDEN)) {
      return Parts.HIDDEN;
    }
    String shown = Unicode.wellFormed(Unicode.start(text, limits.text()));
    return new DecodedValue.Text(shown, text.codePointCount(0, text.length()));
  }

  private static String key(String name) {
    String shown = Unicode.wellFormed(Unicode.start(name, MAX_KEY));
    return name.length() > MAX_KEY ? shown + "…" : shown;
  }

  private @Nullable JsonToken next() {
    try {
      return problem == null ? parser.nextToken() : null;
    } catch (IOException e) {
      fail(e);
      return null;
    }
  }

  private String currentText() {
    try {
      return parser.getText();
    } catch (IOException e) {
      fail(e);
      return "";
    }
  }

  private void skip() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      fail(e);
    }
  }

  private void fail(IOException e) {
    endsEarly = e instanceof JsonEOFException;
    problem = e instanceof JsonProcessingException known ? Json.problem(known) : "cannot be read";
  }
}
