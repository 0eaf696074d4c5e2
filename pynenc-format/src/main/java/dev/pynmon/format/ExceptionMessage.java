package dev.pynmon.format;

import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.DecodedValue.Entries;
import dev.pynmon.domain.value.DecodedValue.Instance;
import dev.pynmon.domain.value.DecodedValue.Items;
import dev.pynmon.domain.value.DecodedValue.LeftOut;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The message that Python would print for a stored exception. */
final class ExceptionMessage {
  private static final Set<String> WITH_ERROR_NUMBER =
      Set.of(
          "OSError",
          "IOError",
          "FileNotFoundError",
          "FileExistsError",
          "PermissionError",
          "IsADirectoryError",
          "NotADirectoryError",
          "InterruptedError",
          "TimeoutError",
          "ConnectionError",
          "ConnectionRefusedError",
          "ConnectionResetError",
          "ConnectionAbortedError",
          "BrokenPipeError");

  private ExceptionMessage() {}

  /** The message in these details; empty when there is none. */
  static String of(DecodedValue details) {
    return switch (details) {
      case Instance(String type, Items args) -> ofArguments(type, args);
      case Instance(String type, Entries members) -> ofMembers(type, members);
      case Entries members -> Parts.text(members, "message").orElse("");
      case DecodedValue.Text text -> text.text();
      default -> "";
    };
  }

  /** The last part of a qualified class name. */
  static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static String ofMembers(String type, Entries members) {
    Optional<DecodedValue> args = Parts.find(members, "args");
    return Parts.text(members, "message")
        .orElseGet(
            () -> args.map(a -> a instanceof Items i ? ofArguments(type, i) : "").orElse(""));
  }

  private static String ofArguments(String type, Items args) {
    String name = simpleName(type);
    List<DecodedValue> items =
        args.items().stream().filter(item -> !(item instanceof LeftOut)).toList();
    if (items.isEmpty()) {
      return "";
    }
    if (items.size() > 1) {
      return WITH_ERROR_NUMBER.contains(name) ? withErrorNumber(items) : PythonText.repr(args);
    }
    return name.equals("KeyError")
        ? PythonText.repr(items.getFirst())
        : PythonText.str(items.getFirst());
  }

  private static String withErrorNumber(List<DecodedValue> items) {
    String start = "[Errno " + PythonText.str(items.get(0)) + "] " + PythonText.str(items.get(1));
    return items.size() > 2 ? start + ": " + PythonText.repr(items.get(2)) : start;
  }
}
