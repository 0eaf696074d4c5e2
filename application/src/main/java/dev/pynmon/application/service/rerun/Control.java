package dev.pynmon.application.service.rerun;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What concurrency control does to a registration (wire format, section 11.2).
 *
 * @param isIndexed whether the arguments of the new one are indexed
 * @param onlyOne what may be registered once only
 * @param raises whether one with other arguments is an error rather than a substitute
 * @param reason why one that is found stands for the new one, a sentence
 * @param note what nobody can tell, a sentence; empty when it is known
 */
record Control(
    boolean isIndexed,
    Optional<OnlyOne> onlyOne,
    boolean raises,
    String reason,
    Optional<String> note) {
  private static final String DISABLED = "disabled";
  private static final String UNTOLD =
      "Whether its task has concurrency control nobody can tell: a call without arguments leaves"
          + " no trace of it, and no task catalogue is known.";

  /** Nothing is asked. */
  static final Control NONE = new Control(false, Optional.empty(), false, "", Optional.empty());

  /** As the code of the application says. */
  static Control of(RegisteredTask task, Arguments arguments) {
    String mode = option(task, TaskOption.REGISTRATION_CONCURRENCY);
    Map<String, String> all = arguments.serialized();
    Optional<OnlyOne> onlyOne =
        switch (mode) {
          case "task" -> Optional.of(new OnlyOne(Map.of()));
          case "arguments" -> Optional.of(new OnlyOne(all));
          case "keys" -> Optional.of(new OnlyOne(keys(task, all)));
          default -> Optional.empty();
        };
    boolean isIndexed =
        !mode.equals(DISABLED) || !option(task, TaskOption.RUNNING_CONCURRENCY).equals(DISABLED);
    return new Control(
        isIndexed && !all.isEmpty(),
        onlyOne,
        mayRaise(task),
        "Its task has registration_concurrency " + mode + ".",
        Optional.empty());
  }

  /** Whether a registered one with other arguments is an error. */
  static boolean mayRaise(RegisteredTask task) {
    return option(task, TaskOption.RAISES).equals("true");
  }

  /**
   * As far as the index of arguments shows.
   *
   * @param isIndexed whether those of the original are
   */
  static Control ofIndex(boolean isIndexed, Arguments arguments) {
    if (arguments.serialized().isEmpty()) {
      return new Control(false, Optional.empty(), false, "", Optional.of(UNTOLD));
    }
    return isIndexed ? ofIndexed(arguments) : NONE;
  }

  private static Control ofIndexed(Arguments arguments) {
    return new Control(
        true,
        Optional.of(new OnlyOne(arguments.serialized())),
        false,
        "Its arguments are indexed, so its task has some concurrency control: perhaps only one may"
            + " be registered. No task catalogue tells.",
        Optional.empty());
  }

  /** The same where another is wanted whatever is registered. */
  Control ignoring() {
    return new Control(isIndexed, Optional.empty(), false, reason, note);
  }

  private static Map<String, String> keys(RegisteredTask task, Map<String, String> arguments) {
    Map<String, String> keys = new LinkedHashMap<>();
    task.option(TaskOption.KEY_ARGUMENTS)
        .forEach(
            name ->
                Optional.ofNullable(arguments.get(name)).ifPresent(text -> keys.put(name, text)));
    return keys;
  }

  private static String option(RegisteredTask task, String name) {
    return task.option(name).stream().findFirst().orElse(DISABLED).toLowerCase(Locale.ROOT);
  }
}
