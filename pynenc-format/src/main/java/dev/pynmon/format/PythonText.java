package dev.pynmon.format;

import dev.pynmon.domain.value.DecodedValue;

/** Short text for a value, near to what Python's {@code str} and {@code repr} give. */
final class PythonText {
  private static final int MAX = 1_000;

  private final StringBuilder out = new StringBuilder();

  private PythonText() {}

  /** A text as it is; anything else as {@link #repr}. */
  static String str(DecodedValue value) {
    return value instanceof DecodedValue.Text text ? text.text() : repr(value);
  }

  /** The value as a Python expression, or something that reads like one. */
  static String repr(DecodedValue value) {
    PythonText text = new PythonText();
    text.append(value);
    String all = text.out.toString();
    return all.length() > MAX ? Unicode.start(all, MAX) + "…" : all;
  }

  private void append(DecodedValue value) {
    if (out.length() > MAX) {
      return;
    }
    switch (value) {
      case DecodedValue.None _ -> out.append("None");
      case DecodedValue.Bool(boolean truth) -> out.append(truth ? "True" : "False");
      case DecodedValue.Number(String digits) -> out.append(digits);
      case DecodedValue.Text(String text, _) -> quote(text);
      case DecodedValue.Items items -> items(items);
      case DecodedValue.Entries entries -> entries(entries);
      case DecodedValue.Instance(String type, DecodedValue content) -> instance(type, content);
      case DecodedValue.Opaque opaque -> out.append('<').append(opaque.kind()).append('>');
      case DecodedValue.Reference(var reference) -> out.append('<').append(reference).append('>');
      case DecodedValue.LeftOut _, DecodedValue.Broken _ -> out.append('…');
    }
  }

  private void quote(String text) {
    char mark = text.contains("'") && !text.contains("\"") ? '"' : '\'';
    String start = Unicode.start(text, MAX);
    String escaped = start.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    out.append(mark).append(mark == '\'' ? escaped.replace("'", "\\'") : escaped).append(mark);
  }

  private void items(DecodedValue.Items items) {
    String brackets =
        switch (items.kind()) {
          case "tuple" -> "()";
          case "set" -> "{}";
          default -> "[]";
        };
    out.append(brackets.charAt(0));
    separated(items);
    boolean isSingleton = items.kind().equals("tuple") && items.items().size() == 1;
    out.append(isSingleton ? "," : "").append(brackets.charAt(1));
  }

  private void separated(DecodedValue.Items items) {
    for (int i = 0; i < items.items().size(); i++) {
      out.append(i == 0 ? "" : ", ");
      append(items.items().get(i));
    }
  }

  private void entries(DecodedValue.Entries entries) {
    out.append('{');
    for (int i = 0; i < entries.entries().size(); i++) {
      out.append(i == 0 ? "" : ", ");
      quote(entries.entries().get(i).key());
      out.append(": ");
      append(entries.entries().get(i).value());
    }
    out.append('}');
  }

  private void instance(String type, DecodedValue content) {
    out.append(Unicode.start(type, MAX)).append('(');
    if (content instanceof DecodedValue.Items arguments && arguments.kind().equals("tuple")) {
      separated(arguments);
    } else {
      append(content);
    }
    out.append(')');
  }
}
