package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.listing.RecordKinds;
import dev.pynmon.web.text.ValueLine;
import dev.pynmon.web.text.ValuePrinter;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The arguments of a call, for the template {@code invocation/arguments}.
 *
 * @param argsCount how many there are, and how large
 * @param argsThere true when there are any
 * @param argsLines all of them
 * @param argsCopy what the copy button copies: all of them; "" when they are too large for that
 * @param argsCopyLabel what it says
 * @param argsRaw all of them as stored, as far as a page holds them
 * @param argsStored those that lie in the client data store
 * @param argsDamage what cannot be read of them; "" when all can
 * @param argsNote why there are none
 */
public record ArgumentsView(
    String argsCount,
    boolean argsThere,
    List<ValueLine> argsLines,
    String argsCopy,
    String argsCopyLabel,
    String argsRaw,
    List<Stored> argsStored,
    String argsDamage,
    String argsNote) {
  private static final int MOST_COPIED = 20_000;
  private static final int MOST_RAW = 20_000;

  static ArgumentsView of(InvocationDetail detail, Links links) {
    return of(detail.arguments(), detail.argumentsDamage(), note(detail), links);
  }

  /**
   * The view.
   *
   * @param note why there are none, if there are none
   */
  public static ArgumentsView of(
      List<ShownArgument> arguments, Optional<Damage> damage, String note, Links links) {
    List<ValueLine> lines =
        ValuePrinter.print(arguments.stream().map(ArgumentsView::named).toList());
    boolean whole = lines.stream().allMatch(ValueLine::isWhole);
    return new ArgumentsView(
        count(arguments),
        !arguments.isEmpty(),
        lines,
        whole ? copied(lines.stream().map(ValueLine::text)) : copied(stored(arguments)),
        whole ? "Copy" : "Copy as stored",
        raw(arguments),
        arguments.stream().flatMap(argument -> Stored.of(argument, links).stream()).toList(),
        damage.map(ArgumentsView::damage).orElse(""),
        note);
  }

  private static String copied(Stream<String> lines) {
    String copied = lines.collect(Collectors.joining("\n"));
    return copied.length() <= MOST_COPIED ? copied : "";
  }

  /** What is not shown to its end is copied as it is stored, or not at all if that is cut, too. */
  private static Stream<String> stored(List<ShownArgument> arguments) {
    boolean cut = arguments.stream().anyMatch(each -> each.value().text().cut());
    return cut
        ? Stream.empty()
        : arguments.stream().map(each -> each.name() + " = " + each.value().text().text());
  }

  /** Each is cut so that the others have their share. */
  private static String raw(List<ShownArgument> arguments) {
    int each = MOST_RAW / Math.max(1, arguments.size());
    return arguments.stream()
        .map(
            argument ->
                SafeText.name(argument.name())
                    + " = "
                    + SafeText.block(argument.value().text().text(), each))
        .collect(Collectors.joining("\n"));
  }

  private static String count(List<ShownArgument> arguments) {
    long characters = arguments.stream().mapToLong(each -> each.value().text().length()).sum();
    return arguments.isEmpty()
        ? ""
        : CountText.of(arguments.size()) + ", " + CountText.of(characters, "character");
  }

  private static DecodedValue.Entry named(ShownArgument argument) {
    return new DecodedValue.Entry(argument.name(), argument.value().value());
  }

  private static String damage(Damage damage) {
    return SafeText.line(damage.problem() + ": " + damage.excerpt(), 400);
  }

  private static String note(InvocationDetail detail) {
    if (detail.missing().containsKey(Component.STATE_BACKEND)) {
      return "Not known: the state backend cannot be read.";
    }
    if (detail.argumentsDamage().isPresent()) {
      return "The stored arguments cannot be read.";
    }
    return RecordKinds.readable(detail.row().record()).isPresent()
        ? "It was called without arguments."
        : "Not known: the state backend has no readable record of it.";
  }

  /** An argument that lies in the client data store. */
  public record Stored(String storedName, DataLink storedLink) {
    static List<Stored> of(ShownArgument argument, Links links) {
      return DataLink.of(argument.value().reference(), links).stream()
          .map(link -> new Stored(SafeText.name(argument.name()), link))
          .toList();
    }
  }
}
