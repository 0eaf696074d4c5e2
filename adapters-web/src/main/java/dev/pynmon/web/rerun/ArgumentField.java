package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.RerunOutlook.RerunArgument;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.HiddenField;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An argument that can be edited, or is shown with the reason why not, for the template {@code
 * rerun/argument}.
 *
 * @param argName its name
 * @param argEdit its field; at most one
 * @param argLocked what it is where it has no field; at most one
 */
record ArgumentField(String argName, List<Edit> argEdit, List<Locked> argLocked) {
  /** Before the place of an argument: the id of its field. */
  static final String ID = "arg-";

  private static final int LINE = 90;
  private static final int MOST_LINES = 8;
  private static final int LONGEST = 65_536;
  private static final int SHOWN = 2_000;
  private static final int SENTENCE = 600;

  static List<ArgumentField> of(List<RerunArgument> arguments, RerunForm form) {
    return IntStream.range(0, arguments.size())
        .mapToObj(at -> of(ID + at, arguments.get(at), form))
        .toList();
  }

  private static ArgumentField of(String id, RerunArgument argument, RerunForm form) {
    String name = SafeText.name(argument.name());
    String locked = locked(argument);
    return locked.isEmpty()
        ? new ArgumentField(name, List.of(Edit.of(id, argument, form)), List.of())
        : new ArgumentField(name, List.of(), List.of(Locked.of(argument, locked)));
  }

  /** What a form would change on its way here is not edited. */
  private static String locked(RerunArgument argument) {
    boolean survives =
        argument.name().equals(SafeText.name(argument.name()))
            && argument.text().equals(SafeText.block(argument.text(), LONGEST));
    return argument
        .locked()
        .map(why -> SafeText.line(why, SENTENCE))
        .orElse(survives ? "" : "It holds characters that a form cannot send.");
  }

  /**
   * The field of an argument.
   *
   * @param editId tells its elements apart
   * @param editField what it is called
   * @param editWas what the argument was
   * @param editText the same, or what was typed instead
   * @param editRows how many lines it shows
   * @param editWrong what is wrong with what was typed; "" for nothing
   * @param editFirst true where somebody mends first
   */
  record Edit(
      String editId,
      String editField,
      HiddenField editWas,
      String editText,
      String editRows,
      String editWrong,
      boolean editFirst) {
    private static Edit of(String id, RerunArgument argument, RerunForm form) {
      String field = RerunForm.SET + argument.name();
      String text = form.typed(field).orElse(argument.text());
      return new Edit(
          id,
          field,
          new HiddenField(RerunForm.WAS + argument.name(), argument.text()),
          text,
          String.valueOf(rows(text)),
          form.wrong(field),
          form.isFirst(field));
    }

    private static int rows(String text) {
      int lines = text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
      return Math.clamp(lines, 1, MOST_LINES);
    }
  }

  /**
   * An argument that cannot be edited.
   *
   * @param lockedText its text
   * @param lockedWhy why not
   */
  record Locked(String lockedText, String lockedWhy) {
    private static Locked of(RerunArgument argument, String why) {
      return new Locked(SafeText.block(argument.text(), SHOWN), why);
    }
  }
}
