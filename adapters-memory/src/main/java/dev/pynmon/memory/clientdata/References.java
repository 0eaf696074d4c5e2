package dev.pynmon.memory.clientdata;

import dev.pynmon.domain.id.DataReference;
import java.util.List;
import java.util.regex.Pattern;

/** The references to client data that a serialized text is or holds. */
public final class References {
  private static final Pattern ANYWHERE =
      Pattern.compile(Pattern.quote(DataReference.PREFIX) + ":[0-9a-f]{64}");

  private References() {}

  /** Each reference, as often as it occurs. */
  public static List<DataReference> in(String text) {
    return text.contains(DataReference.PREFIX)
        ? ANYWHERE.matcher(text).results().map(found -> new DataReference(found.group())).toList()
        : List.of();
  }
}
