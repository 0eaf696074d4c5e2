package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.RerunOutlook.RerunArgument;
import dev.pynmon.pictures.text.SafeText;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An argument that can be edited, or is shown with the reason why not, for the template {@code
 * rerun/argument}.
 *
 * @param argId tells its elements apart
 * @param argName its name
 * @param argField what its field is called; "" when it cannot be edited
 * @param argWas what its text is called as it was
 * @param argRows how many lines its field shows
 * @param argStored its text as it was
 * @param argText its text, or what was typed instead
 * @param argLocked why it cannot be edited; "" when it can
 * @param argWrong what is wrong with what was typed; "" for nothing
 */
record ArgumentField(
    String argId,
    String argName,
    String argField,
    String argWas,
    int argRows,
    String argStored,
    String argText,
    String argLocked,
    String argWrong) {
  private static final int LINE = 90;
  private static final int MOST_LINES = 8;
  private static final int LOCKED = 2_000;
  private static final int SENTENCE = 600;

  static List<ArgumentField> of(List<RerunArgument> arguments, RerunForm form) {
    return IntStream.range(0, arguments.size())
        .mapToObj(at -> of(at, arguments.get(at), form))
        .toList();
  }

  private static ArgumentField of(int at, RerunArgument argument, RerunForm form) {
    String locked = locked(argument);
    String field = RerunForm.SET + argument.name();
    String text = form.typed(field).orElse(argument.text());
    boolean open = locked.isEmpty();
    return new ArgumentField(
        "arg-" + at,
        SafeText.name(argument.name()),
        open ? field : "",
        open ? RerunForm.WAS + argument.name() : "",
        rows(text),
        open ? argument.text() : "",
        open ? text : SafeText.block(argument.text(), LOCKED),
        locked,
        form.wrong(field));
  }

  /** What a form would change on its way here is not edited. */
  private static String locked(RerunArgument argument) {
    boolean survives =
        isPlain(argument.name())
            && argument.text().equals(SafeText.block(argument.text(), 1 << 16));
    return argument
        .locked()
        .map(why -> SafeText.line(why, SENTENCE))
        .orElse(survives ? "" : "It holds characters that a form cannot send.");
  }

  private static boolean isPlain(String name) {
    return name.equals(SafeText.name(name)) && !name.contains("\n");
  }

  private static int rows(String text) {
    int lines = text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
    return Math.clamp(lines, 1, MOST_LINES);
  }
}
