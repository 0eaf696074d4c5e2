package dev.pynmon.web.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.value.PythonFloat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Nested data as Python writes it with an indent of two, its members by name. */
public final class IndentedJson {
  private static final int STEP = 2;
  private static final char FIRST_BEYOND_ASCII = 0x80;

  private final StringBuilder out = new StringBuilder();

  private IndentedJson() {}

  /** All of it. */
  public static String of(JsonNode node) {
    IndentedJson json = new IndentedJson();
    json.write(node, 0);
    return json.out.toString();
  }

  private void write(JsonNode node, int indent) {
    if (node.isObject() && !node.isEmpty()) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
      members.sort(Map.Entry.comparingByKey(Comparator.naturalOrder()));
      lines('{', members, '}', indent, each -> member(each, indent + STEP));
    } else if (node.isArray() && !node.isEmpty()) {
      List<JsonNode> items = node.valueStream().toList();
      lines('[', items, ']', indent, each -> write(each, indent + STEP));
    } else if (node.isTextual()) {
      text(node.textValue());
    } else {
      out.append(node.isFloatingPointNumber() ? number(node) : node.toString());
    }
  }

  /** A number with a fraction or an exponent, as Python writes it. */
  public static String number(JsonNode node) {
    double number = node.doubleValue();
    return Double.isFinite(number) ? PythonFloat.of(number) : node.asText();
  }

  private interface Line<T> {
    void write(T item);
  }

  private <T> void lines(char open, List<T> items, char close, int indent, Line<T> line) {
    char before = open;
    for (T item : items) {
      out.append(before).append('\n').repeat(' ', indent + STEP);
      line.write(item);
      before = ',';
    }
    out.append('\n').repeat(' ', indent).append(close);
  }

  private void member(Map.Entry<String, JsonNode> member, int indent) {
    text(member.getKey());
    out.append(": ");
    write(member.getValue(), indent);
  }

  private void text(String text) {
    out.append('"');
    text.chars().forEach(unit -> append((char) unit));
    out.append('"');
  }

  private void append(char unit) {
    switch (unit) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        if (unit < ' ' || unit >= FIRST_BEYOND_ASCII) {
          out.append(String.format("\\u%04x", (int) unit));
        } else {
          out.append(unit);
        }
      }
    }
  }
}
