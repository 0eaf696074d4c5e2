package dev.pynmon.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.value.StoredText;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A serialized value without what stands under hidden names, at any depth: the members of objects
 * and mappings, and all that follows such a name at the beginning of a list, which is how pairs are
 * written. What cannot be looked into is hidden whole.
 */
final class MaskedText {
  private static final int MAX_DEPTH = 100_000;
  private static final int MAX_DIGITS = 10_000;
  private static final JsonFactory FACTORY = Json.factory(MAX_DEPTH, MAX_DIGITS);
  private static final Pattern TRAILING_COMMA = Pattern.compile(",\\s{0,9}+$");
  private static final String MARK = '"' + ArgumentMask.HIDDEN + '"';

  private final String text;
  private final ArgumentMask mask;
  private final JsonParser parser;
  private final StringBuilder shown = new StringBuilder();
  private int copied;
  private int roots;

  private MaskedText(String text, ArgumentMask mask, JsonParser parser) {
    this.text = text;
    this.mask = mask;
    this.parser = parser;
  }

  /** The text with each hidden value replaced; the same text when nothing in it is hidden. */
  static StoredText of(StoredText text, ArgumentMask mask) {
    if (mask.isEmpty() || isReference(text)) {
      return text;
    }
    try (JsonParser parser = FACTORY.createParser(parseable(text))) {
      return new MaskedText(text.text(), mask, parser).read(text);
    } catch (IOException e) {
      return nothing(text);
    }
  }

  /**
   * A record without what stands under hidden names in it, nor in any text of it that is a
   * serialized value itself; one that cannot be read is hidden whole.
   */
  static String ofRecord(String json, ArgumentMask mask) {
    String shown = of(StoredText.whole(json), mask).text();
    return Json.read(shown, shown.length()) instanceof JsonRead.Tree(JsonNode root)
        ? masked(root, mask).toString()
        : ArgumentMask.HIDDEN;
  }

  private static JsonNode masked(JsonNode node, ArgumentMask mask) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(one -> shown.set(one.getKey(), masked(one.getValue(), mask)));
        yield shown;
      }
      case ArrayNode list -> {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        list.forEach(item -> shown.add(masked(item, mask)));
        yield shown;
      }
      case TextNode text -> TextNode.valueOf(serialized(text.textValue(), mask));
      default -> node;
    };
  }

  /** A filter is JSON in a text whose values are serialized in their turn. */
  private static String serialized(String text, ArgumentMask mask) {
    boolean isNested = text.startsWith("{") || text.startsWith("[");
    if (!isNested && !JsonValueDecoder.isPickle(StoredText.whole(text))) {
      return text;
    }
    String shown = of(StoredText.whole(text), mask).text();
    return Json.read(shown, shown.length()) instanceof JsonRead.Tree(JsonNode root)
        ? masked(root, mask).toString()
        : shown;
  }

  private static boolean isReference(StoredText text) {
    return !text.cut() && DataReference.in(text.text()).isPresent();
  }

  private static StoredText nothing(StoredText text) {
    return withText(ArgumentMask.HIDDEN, text);
  }

  /** How long a text is that was cut is known without what is in it. */
  private static StoredText withText(String shown, StoredText stored) {
    return stored.cut() ? new StoredText(shown, stored.length(), true) : StoredText.whole(shown);
  }

  /** A lone string without end, and what ends behind a comma, would be no beginning of JSON. */
  private static String parseable(StoredText stored) {
    String text = stored.text();
    if (!stored.cut()) {
      return text;
    }
    return text.startsWith("\"")
        ? CutJson.mend(text)
        : TRAILING_COMMA.matcher(text).replaceFirst("");
  }

  private StoredText read(StoredText stored) throws IOException {
    try {
      readAll();
    } catch (JsonEOFException e) {
      if (!stored.cut()) {
        throw e;
      }
    }
    if (roots != 1) {
      return nothing(stored);
    }
    if (copied == 0) {
      return stored;
    }
    shown.append(text, copied, text.length());
    return withText(shown.toString(), stored);
  }

  private void readAll() throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token.isStructStart() || token.isScalarValue()) {
        JsonStreamContext around = around(token);
        roots += around.inRoot() ? 1 : 0;
        if (isHidden(around)) {
          hide(token);
        } else if (namesWhatFollows(token, around)) {
          around.setCurrentValue(mask);
        }
      }
    }
  }

  private JsonStreamContext around(JsonToken token) {
    JsonStreamContext context = parser.getParsingContext();
    return token.isStructStart() ? context.getParent() : context;
  }

  private boolean isHidden(JsonStreamContext around) {
    return around.inObject()
        ? mask.hides(around.getCurrentName())
        : around.inArray() && mask.equals(around.getCurrentValue());
  }

  private boolean namesWhatFollows(JsonToken token, JsonStreamContext around) throws IOException {
    return token == JsonToken.VALUE_STRING
        && around.inArray()
        && around.getCurrentIndex() == 0
        && mask.hides(parser.getText());
  }

  /** The mark is set before the value is read: of a cut text it may have no end. */
  private void hide(JsonToken token) throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    shown.append(text, copied, start).append(MARK);
    copied = text.length();
    copied = end(token, start);
  }

  private int end(JsonToken token, int start) throws IOException {
    if (!token.isStructStart() && token != JsonToken.VALUE_STRING) {
      return start + parser.getTextLength();
    }
    parser.skipChildren();
    parser.finishToken();
    return (int) parser.currentLocation().getCharOffset();
  }
}
