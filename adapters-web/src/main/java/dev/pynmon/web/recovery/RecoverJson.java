package dev.pynmon.web.recovery;

import dev.pynmon.application.port.in.recovery.Recovery;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.page.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of stranded invocations, for programs (compatibility, section 5.7). */
final class RecoverJson {
  private RecoverJson() {}

  /** Success means that none is left. */
  static Reply of(List<Recovery> recoveries) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", recoveries.stream().allMatch(Recovery::isQueued));
    body.put("message", claim(recoveries));
    body.put("recovered", recoveries.stream().filter(Recovery::isQueued).count());
    body.put("invocations", recoveries.stream().map(RecoverJson::one).toList());
    return Reply.json(body);
  }

  private static Map<String, Object> one(Recovery recovery) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("invocation_id", recovery.invocation().value());
    one.put("recovered", recovery.isQueued());
    one.put("reason", recovery.reason());
    return one;
  }

  /** How many were put back, a sentence. */
  static String claim(List<Recovery> recoveries) {
    long queued = recoveries.stream().filter(Recovery::isQueued).count();
    String all = CountText.of(recoveries.size(), "invocation");
    boolean one = recoveries.size() == 1;
    if (queued == 0) {
      return all + (one ? " was" : " were") + " left as " + (one ? "it was" : "they were") + ".";
    }
    return (queued == recoveries.size() ? all : CountText.of(queued) + " of " + all)
        + (queued == 1 ? " was" : " were")
        + " put back into a queue.";
  }
}
