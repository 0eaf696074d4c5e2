package dev.pynmon.web.invocation;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Map;

/**
 * An argument as stored, for the template {@code invocation/value}.
 *
 * @param valueName its name
 * @param valueText its value
 * @param valueLink where it lies if it is a reference to the client data store; at most one
 */
public record ValueRow(String valueName, String valueText, List<DataLink> valueLink) {
  private static final int MAX_VALUES = 20;
  private static final int MAX_TEXT = 300;

  /** The first arguments. */
  public static List<ValueRow> of(Map<String, String> arguments, Links links) {
    return arguments.entrySet().stream()
        .limit(MAX_VALUES)
        .map(entry -> of(entry.getKey(), entry.getValue(), links))
        .toList();
  }

  private static ValueRow of(String name, String serialized, Links links) {
    return new ValueRow(
        SafeText.name(name),
        SafeText.line(serialized, MAX_TEXT),
        DataLink.of(DataReference.in(serialized), links));
  }
}
