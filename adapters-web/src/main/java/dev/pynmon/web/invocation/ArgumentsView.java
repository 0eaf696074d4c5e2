package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.text.ValueLine;
import dev.pynmon.web.text.ValuePrinter;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * The arguments of a call, for the template {@code invocation/arguments}.
 *
 * @param argsCount how many there are, and how large
 * @param argsThere true when there are any
 * @param argsLines all of them
 * @param argsStored those that lie in the client data store
 * @param argsDamage what cannot be read of them; "" when all can
 * @param argsNote why there are none
 */
record ArgumentsView(
    String argsCount,
    boolean argsThere,
    List<ValueLine> argsLines,
    List<Stored> argsStored,
    String argsDamage,
    String argsNote) {

  static ArgumentsView of(InvocationDetail detail, Links links) {
    List<ShownArgument> arguments = detail.arguments();
    return new ArgumentsView(
        count(arguments),
        !arguments.isEmpty(),
        ValuePrinter.print(arguments.stream().map(ArgumentsView::named).toList()),
        arguments.stream().flatMap(argument -> Stored.of(argument, links).stream()).toList(),
        detail.argumentsDamage().map(ArgumentsView::damage).orElse(""),
        note(detail));
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
    return Records.readable(detail.row().record()).isPresent()
        ? "It was called without arguments."
        : "Not known: the state backend has no readable record of it.";
  }

  /** An argument that lies in the client data store. */
  record Stored(String storedName, DataLink storedLink) {
    static List<Stored> of(ShownArgument argument, Links links) {
      return DataLink.of(argument.value().reference(), links).stream()
          .map(link -> new Stored(SafeText.name(argument.name()), link))
          .toList();
    }
  }
}
