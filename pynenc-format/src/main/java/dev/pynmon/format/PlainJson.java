package dev.pynmon.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.pynmon.application.port.out.value.PlainValue;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.value.PythonFloat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSON of plain Python values and writes it as {@code json.dumps} does, with nothing in it
 * that pynenc or jsonpickle would take for more than data: jsonpickle runs code when it loads.
 */
final class PlainJson {
  private static final int MAX_TEXT = 1_000_000;
  private static final JsonFactory FACTORY = Json.factory(100, 4_000);

  /** What keys begin with that stand for objects; the last as jsonpickle 5 reads keys. */
  private static final List<String> TAGS = List.of("py/", "__pynenc__", "json://");

  private static final Set<String> WORDS = Set.of("NaN", "Infinity", "-Infinity");

  private static final String OPENING = "[{\"";
  private static final String QUOTES = ": a text needs quotes around it, as in \"hello\"";

  private final JsonParser parser;
  private Optional<String> twice = Optional.empty();

  private PlainJson(JsonParser parser) {
    this.parser = parser;
  }

  /** What the text is. */
  static PlainValue of(String text) {
    if (text.length() > MAX_TEXT) {
      return new PlainValue.Not("It is too long.");
    }
    try (JsonParser parser = FACTORY.createParser(text)) {
      PlainJson json = new PlainJson(parser);
      String serialized = PythonJson.of(json.all(text));
      return new PlainValue.Plain(serialized, json.twice);
    } catch (NotPlainException e) {
      return new PlainValue.Not(e.reason);
    } catch (JsonProcessingException e) {
      return new PlainValue.Not("It " + Json.problem(e) + hint(text) + ".");
    } catch (IOException e) {
      throw new UncheckedIOException("a text needs no reading", e);
    }
  }

  /** What begins with none of those that open something may be a text without its quotes. */
  private static String hint(String text) {
    return OPENING.indexOf(text.strip().charAt(0)) < 0 ? QUOTES : "";
  }

  private Object all(String text) throws IOException {
    Object value = value(next());
    if (parser.nextToken() != null) {
      throw new NotPlainException("Behind its end there is more" + hint(text) + ".");
    }
    return value;
  }

  private JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new NotPlainException("It is no JSON" + QUOTES + ".");
    }
    return token;
  }

  private Object value(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> members();
      case START_ARRAY -> items();
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT -> new PythonJson.Written(whole(parser.getText()));
      case VALUE_NUMBER_FLOAT -> new PythonJson.Written(fraction(parser.getText()));
      case VALUE_TRUE, VALUE_FALSE -> token == JsonToken.VALUE_TRUE;
      case VALUE_NULL -> Optional.empty();
      default -> throw new NotPlainException("It is no JSON.");
    };
  }

  private List<Object> items() throws IOException {
    List<Object> items = new ArrayList<>();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      items.add(value(token));
    }
    return items;
  }

  private Map<String, Object> members() throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
      String name = parser.currentName();
      if (TAGS.stream().anyMatch(name::startsWith)) {
        throw new NotPlainException(
            "It holds %s…, which stands for a Python object.".formatted(tag(name)));
      }
      if (members.put(name, value(next())) != null) {
        twice = twice.or(() -> Optional.of(name));
      }
    }
    return members;
  }

  private static String tag(String name) {
    return TAGS.stream().filter(name::startsWith).findFirst().orElse("");
  }

  private String text() throws IOException {
    String text = parser.getText();
    if (text.startsWith(DataReference.PREFIX)) {
      throw new NotPlainException("It holds a reference to the client data store.");
    }
    return text;
  }

  /** Python reads a zero without a sign. */
  private static String whole(String digits) {
    return digits.equals("-0") ? "0" : digits;
  }

  private static String fraction(String text) {
    if (WORDS.contains(text)) {
      return text;
    }
    double number =
        text.endsWith("INF") || text.startsWith("+") ? Double.NaN : Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new NotPlainException("It holds a number that Python cannot hold.");
    }
    return PythonFloat.of(number);
  }

  /** Leaves the parsing of what is no plain value. */
  private static final class NotPlainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    NotPlainException(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
