package dev.pynmon.web.text;

import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.pictures.text.SafeText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Lays values out in lines, as a Python programmer would write them down: small ones on one line,
 * larger ones indented. Stops after so many characters that a page stays small, and says so.
 */
public final class ValuePrinter {
  private static final int WIDTH = 80;
  private static final int STEP = 2;
  private static final int MAX_CHARACTERS = 60_000;
  private static final int MAX_LINES = 1_000;

  private final List<ValueLine> lines = new ArrayList<>();
  private int characters;
  private boolean full;

  private ValuePrinter() {}

  /** One value. */
  public static List<ValueLine> print(DecodedValue value) {
    ValuePrinter printer = new ValuePrinter();
    printer.print(List.of(), value, 0, "");
    return List.copyOf(printer.lines);
  }

  /** Several values, each with its name before it. */
  public static List<ValueLine> print(List<DecodedValue.Entry> named) {
    ValuePrinter printer = new ValuePrinter();
    for (DecodedValue.Entry entry : named) {
      printer.print(name(entry.key()), entry.value(), 0, "");
    }
    return List.copyOf(printer.lines);
  }

  private static List<ValueToken> name(String name) {
    return List.of(ValueToken.key(SafeText.name(name)), ValueToken.plain(": "));
  }

  private void print(List<ValueToken> label, DecodedValue value, int indent, String end) {
    if (full) {
      return;
    }
    Optional<List<ValueToken>> flat = FlatValue.within(value, WIDTH - indent);
    if (flat.isPresent()) {
      line(indent, label, flat.get(), end);
      return;
    }
    switch (ValueNode.of(value)) {
      case ValueNode.Leaf leaf -> line(indent, label, leaf.tokens(), end);
      case ValueNode.Branch branch -> branch(label, branch, indent, end);
    }
  }

  private void branch(List<ValueToken> label, ValueNode.Branch branch, int indent, String end) {
    line(indent, label, branch.open(), "");
    if (!packed(branch, indent + STEP)) {
      children(branch, indent + STEP);
    }
    if (branch.more() > 0) {
      line(indent + STEP, List.of(), List.of(FlatValue.more(branch.more())), "");
    }
    line(indent, List.of(), List.of(ValueToken.plain(branch.close())), end);
  }

  /** Many small items without names fill their lines. */
  private boolean packed(ValueNode.Branch branch, int indent) {
    Optional<List<List<ValueToken>>> rows = PackedItems.of(branch, WIDTH - indent);
    rows.orElse(List.of()).forEach(row -> line(indent, List.of(), row, ""));
    return rows.isPresent();
  }

  private void children(ValueNode.Branch branch, int indent) {
    Iterator<ValueNode.Child> children = branch.children().iterator();
    while (children.hasNext()) {
      ValueNode.Child child = children.next();
      boolean comma = children.hasNext() || branch.more() > 0;
      print(child.label(), child.value(), indent, comma ? "," : "");
    }
  }

  private void line(int indent, List<ValueToken> label, List<ValueToken> tokens, String end) {
    if (full) {
      return;
    }
    List<ValueToken> all = new ArrayList<>(label);
    all.addAll(tokens);
    if (!end.isEmpty()) {
      all.add(ValueToken.plain(end));
    }
    add(new ValueLine(" ".repeat(indent), all));
  }

  private void add(ValueLine line) {
    lines.add(line);
    characters += line.lineTokens().stream().mapToInt(token -> token.tokenText().length()).sum();
    if (characters > MAX_CHARACTERS || lines.size() >= MAX_LINES) {
      full = true;
      lines.add(
          new ValueLine("", List.of(ValueToken.leftOut("… the rest is too large for this page"))));
    }
  }
}
