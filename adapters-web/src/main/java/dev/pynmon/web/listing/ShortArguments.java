package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.pictures.text.SafeText;
import java.util.Map;
import java.util.stream.Collectors;

/** The arguments of a call where rows are told apart by them: {@code order="A-17", pages=48}. */
public final class ShortArguments {
  /** So many of them, so many characters of each name and value, and bytes of all. */
  private static final int MOST = 8;

  private static final int LONGEST = 60;
  private static final int BYTES = 120;

  private ShortArguments() {}

  /** The first of them as stored, without what is hidden; "" where none is known. */
  public static String of(InvocationRow row) {
    return Records.readable(row.record())
        .map(Invocation::arguments)
        .map(ShortArguments::of)
        .orElse("");
  }

  static String of(Arguments arguments) {
    String first =
        arguments.serialized().entrySet().stream()
            .limit(MOST)
            .map(ShortArguments::of)
            .collect(Collectors.joining(", "));
    return SafeText.within(first, BYTES);
  }

  private static String of(Map.Entry<String, String> argument) {
    boolean elsewhere = DataReference.in(argument.getValue()).isPresent();
    return SafeText.cut(argument.getKey(), LONGEST)
        + "="
        + (elsewhere ? "(in client data)" : SafeText.cut(argument.getValue(), LONGEST));
  }
}
