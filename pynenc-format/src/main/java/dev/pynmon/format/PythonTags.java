package dev.pynmon.format;

import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.DecodedValue.Entries;
import dev.pynmon.domain.value.DecodedValue.Entry;
import dev.pynmon.domain.value.DecodedValue.Instance;
import dev.pynmon.domain.value.DecodedValue.Items;
import dev.pynmon.domain.value.DecodedValue.LeftOut;
import dev.pynmon.domain.value.DecodedValue.Opaque;
import java.util.List;
import java.util.Optional;

/**
 * Gives the tags of pynenc's two JSON serializers their meaning, structurally: jsonpickle's {@code
 * py/…} members and the {@code __pynenc__…} envelopes (wire format, section 4.1). Nothing is built
 * from what they name; a tag that is not formed as expected stays a plain mapping.
 */
final class PythonTags {
  private static final int MAX_EXCERPT = 200;

  private PythonTags() {}

  /** The value with every tag in it made readable. */
  static DecodedValue readable(DecodedValue value) {
    return switch (value) {
      case Items items ->
          new Items(
              items.kind(),
              items.items().stream().map(PythonTags::readable).toList(),
              items.size());
      case Entries entries -> mapping(inside(entries));
      default -> value;
    };
  }

  private static Entries inside(Entries entries) {
    List<Entry> inner =
        entries.entries().stream()
            .map(entry -> new Entry(entry.key(), readable(entry.value())))
            .toList();
    return new Entries(inner, entries.size());
  }

  private static DecodedValue mapping(Entries entries) {
    Optional<DecodedValue> meaning =
        entries.size() == 1 && entries.entries().size() == 1
            ? single(entries.entries().getFirst())
            : Optional.empty();
    return meaning.or(() -> object(entries)).orElse(entries);
  }

  private static Optional<DecodedValue> single(Entry entry) {
    DecodedValue value = entry.value();
    return switch (entry.key()) {
      case "py/tuple" -> items("tuple", value);
      case "py/set" -> items("set", value);
      case "py/iterator" -> items("iterator", value);
      case "py/type" -> named("type", value);
      case "py/function" -> named("function", value);
      case "py/mod" -> named("module", value);
      case "py/repr" -> named("repr", value);
      case "py/ref" -> named("reference", value);
      case "py/id" -> backReference(value);
      case "py/bytes" -> bytes("bytes", value);
      case "py/b64" -> bytes("bytes in base64", value);
      case "py/b85" -> bytes("bytes in base85", value);
      case "py/enum" -> Optional.of(new Instance("enum", value));
      case "py/reduce" -> ReducedObject.of(value);
      default -> Envelopes.of(entry);
    };
  }

  private static Optional<DecodedValue> items(String kind, DecodedValue value) {
    return value instanceof Items items
        ? Optional.of(new Items(kind, items.items(), items.size()))
        : Optional.empty();
  }

  private static Optional<DecodedValue> named(String kind, DecodedValue value) {
    return Parts.text(value).map(_ -> new Instance(kind, value));
  }

  private static Optional<DecodedValue> backReference(DecodedValue value) {
    return value instanceof DecodedValue.Number number
        ? Optional.of(
            new LeftOut("the same object as number " + number.digits() + " of this value"))
        : Optional.empty();
  }

  private static Optional<DecodedValue> bytes(String kind, DecodedValue value) {
    return value instanceof DecodedValue.Text text
        ? Optional.of(new Opaque(kind, Unicode.start(text.text(), MAX_EXCERPT), text.length()))
        : Optional.empty();
  }

  private static Optional<DecodedValue> object(Entries entries) {
    return Parts.text(entries, "py/object")
        .map(type -> new Instance(type, content(type, without(entries, "py/object"))));
  }

  private static Entries without(Entries entries, String key) {
    List<Entry> rest = entries.entries().stream().filter(e -> !e.key().equals(key)).toList();
    return new Entries(rest, entries.size() - 1);
  }

  /** What an object holds: its members, or the one thing that it is made from. */
  private static DecodedValue content(String type, Entries rest) {
    Optional<DecodedValue> sequence = Parts.find(rest, "py/seq");
    boolean isNamedTuple = rest.size() == 2 && Parts.find(rest, "py/newargs").isPresent();
    if (sequence.isPresent() && isNamedTuple) {
      return sequence.get();
    }
    return rest.size() == 1 && rest.entries().size() == 1
        ? only(type, rest, rest.entries().getFirst())
        : rest;
  }

  private static DecodedValue only(String type, Entries rest, Entry member) {
    return switch (member.key()) {
      case "py/state", "py/newargs", "py/newargsex", "py/initargs", "py/seq" -> member.value();
      case "__reduce__" -> ReducedObject.date(type, member.value()).orElse(rest);
      default -> rest;
    };
  }
}
