package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.util.Optional;

/** An invocation as Redis keeps it (wire format, section 2.5). Never throws for any text. */
public final class InvocationJson {
  /** How much of each end of a long text is enough to hold all but the arguments. */
  public static final int END = 16_384;

  /** A name in quotes is never met inside of a text, where quotes have a backslash. */
  private static final String ARGUMENTS = "\"serialized_arguments\"";

  private static final String BEHIND_ARGUMENTS = "\"parent_invocation_id\"";

  private InvocationJson() {}

  /**
   * The invocation in a JSON text; a damaged one when the text cannot be read, is that of another
   * invocation, or names no call. Arguments over {@value Records#MAX_ARGUMENTS} characters are
   * damaged.
   *
   * @param id the invocation whose record this should be
   */
  public static StoredInvocation read(InvocationId id, String json) {
    return json.length() > Records.MAX_ARGUMENTS + 2 * END
        ? readEnds(id, json.substring(0, END), json.substring(json.length() - END))
        : readWhole(id, json);
  }

  /**
   * The invocation of which the text is too long to be read whole: everything but its arguments,
   * which are damaged.
   *
   * @param head the first {@value #END} or so characters of the text
   * @param tail the last ones
   */
  public static StoredInvocation readEnds(InvocationId id, String head, String tail) {
    int before = head.indexOf(ARGUMENTS);
    int behind = tail.lastIndexOf(BEHIND_ARGUMENTS);
    if (before < 0 || behind < 0) {
      return damaged(id, "the text of the invocation is too long to read", head);
    }
    String spliced = head.substring(0, before) + ARGUMENTS + ":null," + tail.substring(behind);
    return readWhole(id, spliced) instanceof Invocation read
        ? withArguments(read, damaged("the arguments are too long to read", head.substring(before)))
        : damaged(id, "the text of the invocation is too long, and damaged", head);
  }

  private static StoredInvocation readWhole(InvocationId id, String json) {
    return switch (Json.readObject(json, json.length())) {
      case JsonRead.Unreadable(String why) ->
          damaged(id, "the text of the invocation " + why, json);
      case JsonRead.Tree(JsonNode root) -> invocation(id, root, json);
    };
  }

  private static StoredInvocation invocation(InvocationId id, JsonNode root, String json) {
    if (!Members.text(root, "invocation_id").equals(Optional.of(id.value()))) {
      return damaged(id, "this is not the record of this invocation", json);
    }
    return Members.text(root, "call_id_key")
        .<StoredInvocation>map(call -> invocation(id, new CallKey(call), root))
        .orElseGet(() -> damaged(id, "the record names no call", json));
  }

  private static Invocation invocation(InvocationId id, CallKey call, JsonNode root) {
    return new Invocation(
        id,
        call,
        Members.text(root, "task_id_key").map(TaskKey::new).orElseGet(call::task),
        arguments(root.path("serialized_arguments")),
        Members.text(root, "parent_invocation_id").map(InvocationId::new),
        Members.text(root, "parent_event_id").map(EventId::new),
        Members.text(root, "workflow_id").map(workflow -> workflow(workflow, root)));
  }

  private static Arguments arguments(JsonNode object) {
    Arguments arguments = ArgumentsJson.of(object);
    long length =
        arguments.serialized().entrySet().stream()
            .mapToLong(each -> each.getKey().length() + each.getValue().length())
            .sum();
    return length > Records.MAX_ARGUMENTS
        ? damaged(
            "the arguments are longer than " + Records.MAX_ARGUMENTS + " characters",
            object.toString())
        : arguments;
  }

  private static Arguments damaged(String problem, String text) {
    return Arguments.damaged(Json.damage(problem, text));
  }

  private static Invocation withArguments(Invocation read, Arguments arguments) {
    return new Invocation(
        read.id(),
        read.call(),
        read.task(),
        arguments,
        read.parent(),
        read.parentEvent(),
        read.workflow());
  }

  /** A workflow whose type is missing keeps an empty one, which is not well-formed. */
  private static WorkflowIdentity workflow(String id, JsonNode root) {
    return new WorkflowIdentity(
        new WorkflowId(id),
        new TaskKey(Members.text(root, "workflow_type_key").orElse("")),
        Members.text(root, "parent_workflow_id").map(WorkflowId::new));
  }

  private static DamagedInvocation damaged(InvocationId id, String problem, String json) {
    return new DamagedInvocation(id, Json.damage(problem, json));
  }
}
