package dev.pynmon.web.purge;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.url.Links;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Purges as the original's JSON tells them (compatibility, section 2.1). */
final class PurgeJson {
  private static final String JSON = "application/json";
  private static final int SENTENCE = 600;

  private PurgeJson() {}

  /** How it ended; where it has not, that it goes on. */
  static Reply of(PurgeReport purge, Links links) {
    Optional<PurgeEnd> end = purge.end();
    if (end.isEmpty()) {
      String message = "The purge goes on: " + HalfWay.amount(purge) + " entries are gone.";
      return new Reply.Json(202, JSON, incomplete(purge, message, links));
    }
    return end.get() instanceof PurgeEnd.Complete
        ? Reply.json(complete(purge))
        : new Reply.Json(500, JSON, incomplete(purge, failed(purge, end.get()), links));
  }

  private static Map<String, Object> complete(PurgeReport purge) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", true);
    if (purge.scope() instanceof PurgeScope.OldEvents) {
      body.put("deleted", purge.removed());
    }
    body.put("message", PurgeMessages.done(purge.scope()));
    if (purge.scope() instanceof PurgeScope.Ended) {
      body.put("deleted", purge.gone());
      body.put("kept", purge.kept());
    }
    return body;
  }

  private static Map<String, Object> incomplete(PurgeReport purge, String message, Links links) {
    Map<String, Object> body = failure(message);
    body.put("purge", PurgeAddress.progress(purge, links).toString());
    return body;
  }

  private static String failed(PurgeReport purge, PurgeEnd end) {
    return PurgeMessages.failing(purge.scope())
        + HalfWay.reason(end)
        + " It stopped "
        + HalfWay.place(purge)
        + "; what is gone is gone, the rest can be resumed.";
  }

  /** A store did not answer before anything was removed. */
  static Reply notBegun(PurgeScope scope, BackendFault fault) {
    String problem = SafeText.line(fault.problem(), SENTENCE);
    String message = PurgeMessages.failing(scope) + problem + " Nothing was removed.";
    return new Reply.Json(500, JSON, failure(message));
  }

  private static Map<String, Object> failure(String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", false);
    body.put("message", message);
    return body;
  }
}
