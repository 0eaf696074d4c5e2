package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.why.Sentence;

/** What was not seen of a path, in a sentence. */
public final class GapText {
  private GapText() {}

  /** What this gap means. */
  public static Sentence of(PathGap gap, CriticalPath path) {
    Sentence.Writer writer = Sentence.say("");
    return switch (gap.kind()) {
      case CHILDREN ->
          name(writer.words("Of what "), gap, path)
              .words(" called, ")
              .number(gap.count(), "invocation")
              .words(gap.count() == 1 ? " was" : " were")
              .words(" not looked at: the path may lead there.")
              .end();
      case TOO_LONG ->
          name(writer.words("The path is followed down to "), gap, path)
              .words(": what that called was not looked at.")
              .end();
      case NO_HISTORY ->
          name(writer.words("Of what "), gap, path)
              .words(" called, ")
              .number(gap.count(), "invocation")
              .words(gap.count() == 1 ? " has" : " have")
              .words(" no history: nobody knows when it ended.")
              .end();
      case CIRCLE ->
          name(writer, gap, path)
              .words(" is below itself, as the stores say: the path goes through it once.")
              .end();
      case CUT ->
          name(writer.words("Not all changes of "), gap, path)
              .words(" were read: what it did after these is not known.")
              .end();
    };
  }

  private static Sentence.Writer name(Sentence.Writer writer, PathGap gap, CriticalPath path) {
    return PathName.write(writer, gap.invocation(), path);
  }
}
