package dev.pynmon.web.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.ValueLine;
import dev.pynmon.web.text.ValuePrinter;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an event carries as JSON. What JSON cannot carry (numbers that are none, times, objects,
 * what is damaged or left out) is a text as pages show it, where the original answers 500.
 */
public final class PayloadJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Longer ones take long to read, and nobody counts with them. */
  private static final int MAX_DIGITS = 1_000;

  private PayloadJson() {}

  public static ObjectNode of(List<ShownArgument> payload) {
    ObjectNode json = NODES.objectNode();
    payload.forEach(each -> json.set(each.name(), of(each.value().value())));
    return json;
  }

  private static JsonNode of(DecodedValue value) {
    return switch (value) {
      case DecodedValue.None _ -> NODES.nullNode();
      case DecodedValue.Bool bool -> NODES.booleanNode(bool.value());
      case DecodedValue.Number number -> number(number);
      case DecodedValue.Text text when text.length() == text.text().length() ->
          NODES.textNode(text.text());
      case DecodedValue.Items items -> items(items);
      case DecodedValue.Entries entries -> entries(entries);
      default -> readable(value);
    };
  }

  private static JsonNode number(DecodedValue.Number number) {
    String digits = number.digits();
    if (digits.length() > MAX_DIGITS) {
      return readable(number);
    }
    if (digits.matches("-?[0-9]+")) {
      return NODES.numberNode(new BigInteger(digits));
    }
    return digits.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")
            && Double.isFinite(Double.parseDouble(digits))
        ? NODES.numberNode(Double.parseDouble(digits))
        : NODES.textNode(digits);
  }

  private static ArrayNode items(DecodedValue.Items items) {
    ArrayNode json = NODES.arrayNode();
    items.items().forEach(each -> json.add(of(each)));
    if (items.size() > items.items().size()) {
      json.add(more(items.size() - items.items().size()));
    }
    return json;
  }

  private static ObjectNode entries(DecodedValue.Entries entries) {
    ObjectNode json = NODES.objectNode();
    entries.entries().forEach(each -> json.set(each.key(), of(each.value())));
    if (entries.size() > entries.entries().size()) {
      json.put("…", more(entries.size() - entries.entries().size()));
    }
    return json;
  }

  private static String more(long parts) {
    return "… " + CountText.of(parts) + " more";
  }

  private static JsonNode readable(DecodedValue value) {
    return NODES.textNode(
        ValuePrinter.print(value).stream().map(ValueLine::text).collect(Collectors.joining("\n")));
  }
}
