package dev.pynmon.pictures.text;

import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;

/** Ids cut to what tells them apart, the same everywhere. */
public final class ShortId {
  private static final int INVOCATION = 8;
  private static final int RUNNER = 7;
  private static final int DIGITS = 7;

  private ShortId() {}

  /** The first eight characters. */
  public static String of(InvocationId id) {
    return of(id.value());
  }

  /** The first eight characters of an id that is not typed here. */
  public static String of(String id) {
    return SafeText.name(start(id, INVOCATION));
  }

  /** The first seven characters; of a client outside any runner its host and process id. */
  public static String of(RunnerId id) {
    return id.isExternal()
        ? SafeText.line(id.value().substring(id.value().indexOf('@') + 1), 40)
        : SafeText.name(start(id.value(), RUNNER));
  }

  /** The first seven digits of the arguments, for lists that show the task beside it. */
  public static String arguments(CallKey call) {
    ArgumentsId arguments = call.argumentsId();
    return arguments.equals(ArgumentsId.NONE)
        ? ArgumentsId.NONE.value()
        : SafeText.name(start(arguments.value(), DIGITS));
  }

  /** The task and the arguments, cut in the middle. */
  public static String of(CallKey call) {
    String digits = call.argumentsId().value();
    String shown =
        digits.length() <= 2 * DIGITS + 1
            ? digits
            : start(digits, DIGITS) + "…" + digits.substring(digits.length() - DIGITS);
    return SafeText.name(call.task().value() + ":" + shown);
  }

  private static String start(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }
}
