package dev.pynmon.web.text;

import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import java.util.ArrayList;
import java.util.List;

/** One level of a value, ready to be laid out. */
sealed interface ValueNode {
  /** The most characters that are printed of one string. */
  int MAX_TEXT = 10_000;

  /** Something that stays on one line. */
  record Leaf(List<ValueToken> tokens) implements ValueNode {
    static Leaf of(ValueToken... tokens) {
      return new Leaf(List.of(tokens));
    }
  }

  /** Something with parts: what stands before them, the parts, what was left out, what follows. */
  record Branch(List<ValueToken> open, List<Child> children, long more, String close)
      implements ValueNode {}

  /** A part with what stands before it. */
  record Child(List<ValueToken> label, DecodedValue value) {}

  /** This value's own level. */
  static ValueNode of(DecodedValue value) {
    return switch (value) {
      case DecodedValue.None _ -> Leaf.of(ValueToken.literal("None"));
      case DecodedValue.Bool bool -> Leaf.of(ValueToken.literal(bool.value() ? "True" : "False"));
      case DecodedValue.Number number ->
          Leaf.of(ValueToken.literal(SafeText.line(number.digits(), SafeText.NAME)));
      case DecodedValue.Text text -> text(text);
      case DecodedValue.Items items -> items(items);
      case DecodedValue.Entries entries -> entries(entries);
      case DecodedValue.Instance instance -> instance(instance);
      case DecodedValue.Opaque opaque -> opaque(opaque);
      case DecodedValue.Reference reference -> reference(reference);
      case DecodedValue.LeftOut left ->
          Leaf.of(ValueToken.leftOut("… " + SafeText.name(left.why())));
      case DecodedValue.Broken broken -> broken(broken);
    };
  }

  private static Leaf text(DecodedValue.Text text) {
    String shown = text.text().substring(0, Math.min(MAX_TEXT, text.text().length()));
    ValueToken quoted = ValueToken.string(QuotedText.of(shown));
    long more = text.length() - shown.length();
    return more > 0
        ? Leaf.of(quoted, ValueToken.leftOut(" … " + CountText.of(more, "more character")))
        : Leaf.of(quoted);
  }

  private static Branch items(DecodedValue.Items items) {
    List<Child> children =
        items.items().stream().map(item -> new Child(List.<ValueToken>of(), item)).toList();
    long more = items.size() - children.size();
    return switch (items.kind()) {
      case "list" -> new Branch(open("["), children, more, "]");
      case "tuple" -> new Branch(open("("), children, more, ")");
      default -> new Branch(open(SafeText.name(items.kind()), " {"), children, more, "}");
    };
  }

  private static Branch entries(DecodedValue.Entries entries) {
    List<Child> children = entries.entries().stream().map(ValueNode::child).toList();
    return new Branch(open("{"), children, entries.size() - children.size(), "}");
  }

  private static Child child(DecodedValue.Entry entry) {
    String key = QuotedText.of(SafeText.cut(entry.key(), SafeText.NAME));
    return new Child(List.of(ValueToken.key(key), ValueToken.plain(": ")), entry.value());
  }

  private static ValueNode instance(DecodedValue.Instance instance) {
    ValueToken type = ValueToken.note(SafeText.name(instance.type()));
    return switch (of(instance.content())) {
      case Leaf leaf -> new Leaf(around(type, leaf.tokens()));
      case Branch branch ->
          new Branch(
              joined(List.of(type, ValueToken.plain(" ")), branch.open()),
              branch.children(),
              branch.more(),
              branch.close());
    };
  }

  private static Leaf opaque(DecodedValue.Opaque opaque) {
    String what = SafeText.name(opaque.kind()) + ", " + CountText.of(opaque.length(), "character");
    return Leaf.of(
        ValueToken.leftOut(what + ": "),
        ValueToken.plain(SafeText.line(opaque.excerpt(), SafeText.NAME)));
  }

  private static Leaf reference(DecodedValue.Reference reference) {
    return Leaf.of(
        ValueToken.damage("missing"),
        ValueToken.note(" from the client data store: "),
        ValueToken.plain(SafeText.name(reference.reference().value())));
  }

  private static Leaf broken(DecodedValue.Broken broken) {
    return Leaf.of(
        ValueToken.damage(SafeText.name(broken.damage().problem())),
        ValueToken.note(": "),
        ValueToken.plain(SafeText.line(broken.damage().excerpt(), 300)));
  }

  private static List<ValueToken> open(String... parts) {
    List<ValueToken> tokens = new ArrayList<>();
    if (parts.length > 1) {
      tokens.add(ValueToken.note(parts[0]));
    }
    tokens.add(ValueToken.plain(parts[parts.length - 1]));
    return tokens;
  }

  private static List<ValueToken> around(ValueToken type, List<ValueToken> content) {
    return joined(
        joined(List.of(type, ValueToken.plain("(")), content), List.of(ValueToken.plain(")")));
  }

  private static List<ValueToken> joined(List<ValueToken> first, List<ValueToken> second) {
    List<ValueToken> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
