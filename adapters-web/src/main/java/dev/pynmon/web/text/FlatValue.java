package dev.pynmon.web.text;

import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.pictures.text.CountText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value on one line, given up as soon as it grows too long for it. */
final class FlatValue {
  private final List<ValueToken> tokens = new ArrayList<>();
  private int room;

  private FlatValue(int room) {
    this.room = room;
  }

  /** The value on one line, or empty when it takes more than so many characters. */
  static Optional<List<ValueToken>> within(DecodedValue value, int width) {
    FlatValue flat = new FlatValue(width);
    flat.add(value);
    return flat.room >= 0 ? Optional.of(flat.tokens) : Optional.empty();
  }

  /** Says how many parts are not shown. */
  static ValueToken more(long parts) {
    return ValueToken.leftOut("… " + CountText.of(parts) + " more");
  }

  private void add(DecodedValue value) {
    if (room < 0) {
      return;
    }
    switch (ValueNode.of(value)) {
      case ValueNode.Leaf leaf -> leaf.tokens().forEach(this::add);
      case ValueNode.Branch branch -> add(branch);
    }
  }

  private void add(ValueNode.Branch branch) {
    branch.open().forEach(this::add);
    String separator = "";
    for (ValueNode.Child child : branch.children()) {
      if (room < 0) {
        return;
      }
      separate(separator);
      child.label().forEach(this::add);
      add(child.value());
      separator = ", ";
    }
    if (branch.more() > 0) {
      separate(separator);
      add(more(branch.more()));
    }
    add(ValueToken.plain(branch.close()));
  }

  private void separate(String separator) {
    if (!separator.isEmpty()) {
      add(ValueToken.plain(separator));
    }
  }

  private void add(ValueToken token) {
    tokens.add(token);
    room -= token.tokenText().length();
  }
}
