package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Re-runs as the original's JSON tells them, and more behind that (compatibility, section 5.7). */
public final class RerunJson {
  private static final String JSON = "application/json";
  private static final int SENTENCE = 600;

  private RerunJson() {}

  static Reply done(RerunResult.Done done) {
    Map<String, Object> body = body(done.id(), "New invocation created successfully.", false, "");
    body.put("queue", done.queue().value());
    body.put("priority", done.priority());
    body.put("assumed", done.isQueueAssumed() || done.isPriorityAssumed());
    body.put("queue_assumed", done.isQueueAssumed());
    body.put("priority_assumed", done.isPriorityAssumed());
    body.put("notes", done.notes());
    if (!done.changes().isEmpty()) {
      body.put("changes", done.changes());
    }
    return Reply.json(body);
  }

  static Reply existing(RerunResult.Existing existing) {
    InvocationId id = existing.existing().id();
    String message = "Invocation " + id + " is registered already and was taken.";
    Map<String, Object> body = body(id, message, true, existing.reason());
    body.put("notes", List.of());
    return Reply.json(body);
  }

  private static Map<String, Object> body(
      InvocationId id, String message, boolean existing, String reason) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", true);
    body.put("new_invocation_id", id.value());
    body.put("message", message);
    body.put("existing", existing);
    if (existing) {
      body.put("reason", reason);
    }
    return body;
  }

  static Reply unknown(InvocationId id) {
    return new Reply.Json(
        404, JSON, failure("Invocation " + SafeText.id(id.value()) + " not found."));
  }

  /** Nothing was done. */
  static Reply refused(RerunRefusal refusal) {
    return failed(RerunReplies.status(refusal), refusal.reason(), RerunReplies.field(refusal));
  }

  /** Fields cannot be read: at least one. */
  public static Reply bad(List<FieldFault> faults) {
    return failed(400, FieldFault.sentences(faults), faults.getFirst().field());
  }

  /**
   * A store did not answer.
   *
   * @param outcome what that means, a sentence
   */
  static Reply down(BackendFault fault, String outcome) {
    return failed(500, fault.problem() + " " + outcome, "");
  }

  private static Reply failed(int status, String reason, String field) {
    Map<String, Object> body = failure("Error: " + SafeText.line(reason, SENTENCE));
    body.put("reason", reason);
    if (!field.isEmpty()) {
      body.put("parameter", field);
    }
    return new Reply.Json(status, JSON, body);
  }

  private static Map<String, Object> failure(String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", false);
    body.put("message", message);
    return body;
  }
}
