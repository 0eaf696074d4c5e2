package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import java.util.List;
import java.util.stream.Collectors;

/** The arguments of a call in one short line, for example {@code order="A-17", pages=48}. */
final class ArgumentsText {
  /** So many of them, and so many characters of each name and of each value. */
  private static final int MOST = 6;

  private static final int LONGEST = 40;

  private ArgumentsText() {}

  /** The first of them as stored, without what is hidden; "" for none. */
  static String of(List<ShownArgument> arguments) {
    String first =
        arguments.stream().limit(MOST).map(ArgumentsText::of).collect(Collectors.joining(", "));
    int more = arguments.size() - MOST;
    return more > 0 ? first + ", " + CountText.of(more) + " more" : first;
  }

  private static String of(ShownArgument argument) {
    return SafeText.line(argument.name(), LONGEST)
        + "="
        + SafeText.line(argument.value().text().text(), LONGEST);
  }
}
