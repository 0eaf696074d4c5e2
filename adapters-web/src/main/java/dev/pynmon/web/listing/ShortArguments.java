package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.StoredLetters;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The arguments of a call, or what an event carries, where rows are told apart by them: {@code
 * order="A-17", pages=48}.
 */
public final class ShortArguments {
  /** So many of them, so many characters of each name and value, and bytes of all. */
  private static final int MOST = 8;

  private static final int LONGEST = 60;
  private static final int BYTES = 120;

  /** Characters of a letter that is written by its number, of two where it takes two. */
  private static final int ESCAPED = 12;

  private ShortArguments() {}

  /**
   * The first of them as stored, with letters as they are, without what is hidden; "" where none is
   * known.
   */
  public static String of(InvocationRow row) {
    return RecordKinds.readable(row.record())
        .map(Invocation::arguments)
        .map(ShortArguments::of)
        .orElse("");
  }

  /** The same of arguments, or of a payload. */
  public static String of(Arguments arguments) {
    String first =
        arguments.serialized().entrySet().stream()
            .limit(MOST)
            .map(ShortArguments::of)
            .collect(Collectors.joining(", "));
    return SafeText.within(first, BYTES);
  }

  /** No more of a long one is looked at than may be shown. */
  private static String value(String stored) {
    return SafeText.cut(StoredLetters.in(SafeText.cut(stored, ESCAPED * LONGEST)), LONGEST);
  }

  private static String of(Map.Entry<String, String> argument) {
    boolean elsewhere = DataReference.in(argument.getValue()).isPresent();
    return SafeText.cut(argument.getKey(), LONGEST)
        + "="
        + (elsewhere ? "(in client data)" : value(argument.getValue()));
  }
}
