package dev.pynmon.web.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills lines with items that are small and have no names: numbers, flags, short words. */
final class PackedItems {
  private static final int SMALL = 16;

  private final int width;
  private final List<List<ValueToken>> rows = new ArrayList<>();
  private List<ValueToken> row = new ArrayList<>();
  private int used;

  private PackedItems(int width) {
    this.width = width;
  }

  /** The lines; empty when an item is large, has parts or has a name. */
  static Optional<List<List<ValueToken>>> of(ValueNode.Branch branch, int width) {
    PackedItems packed = new PackedItems(width);
    int last = branch.children().size() - 1;
    for (int i = 0; i <= last; i++) {
      ValueNode.Child child = branch.children().get(i);
      Optional<List<ValueToken>> flat = FlatValue.within(child.value(), SMALL);
      boolean leaf = ValueNode.of(child.value()) instanceof ValueNode.Leaf;
      if (flat.isEmpty() || !leaf || !child.label().isEmpty()) {
        return Optional.empty();
      }
      packed.add(flat.get(), i < last || branch.more() > 0 ? "," : "");
    }
    packed.endRow();
    return Optional.of(packed.rows);
  }

  private void add(List<ValueToken> item, String end) {
    int length = item.stream().mapToInt(token -> token.tokenText().length()).sum() + 2;
    if (used + length > width) {
      endRow();
    }
    if (!row.isEmpty()) {
      row.add(ValueToken.plain(" "));
    }
    row.addAll(item);
    if (!end.isEmpty()) {
      row.add(ValueToken.plain(end));
    }
    used += length;
  }

  private void endRow() {
    if (!row.isEmpty()) {
      rows.add(row);
    }
    row = new ArrayList<>();
    used = 0;
  }
}
