package dev.pynmon.web.listing;

import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.Trace;
import dev.pynmon.pictures.text.SafeText;
import java.util.List;
import java.util.Optional;

/**
 * Why an invocation failed, in one short line, for the template {@code listing/gist}.
 *
 * @param causeType the type of its exception
 * @param causeSays what that says, with what stands between; "" where it says nothing
 */
public record FailureCauseView(String causeType, String causeSays) {
  private static final int TYPE = 80;
  private static final int BYTES = 120;
  private static final int READ = 500;

  /** Line breaks are blanks in one line; what lies far behind is cut in any case. */
  private static String oneLine(String said) {
    String begin = said.substring(0, Math.min(said.length(), READ));
    return begin.replaceAll("\\s+", " ").strip();
  }

  /** At most one. */
  public static List<FailureCauseView> any(Optional<FailureCause> failureCause) {
    return failureCause.map(FailureCauseView::of).stream().toList();
  }

  /** In one line. */
  public static FailureCauseView of(FailureCause failureCause) {
    return new FailureCauseView(
        SafeText.within(failureCause.exception(), TYPE),
        failureCause
            .message()
            .filter(said -> !said.isEmpty())
            .map(said -> ": " + SafeText.within(oneLine(Trace.shortened(said)), BYTES))
            .orElse(""));
  }

  /** Type and message. */
  public String text() {
    return causeType + causeSays;
  }
}
