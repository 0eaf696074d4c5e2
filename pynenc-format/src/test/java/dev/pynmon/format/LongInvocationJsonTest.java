package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongInvocationJsonTest {
  private static final InvocationId ID = new InvocationId("i1");
  private static final String HEAD =
      "{\"invocation_id\": \"i1\", \"call_id_key\": \"shop.echo:abc\","
          + " \"task_id_key\": \"shop.echo\", \"arguments_id\": \"abc\","
          + " \"serialized_arguments\": {\"parent_invocation_id\": \"\\\"x";
  private static final String TAIL =
      "x, \\\"parent_invocation_id\\\": 1\"}, \"parent_invocation_id\": \"p\","
          + " \"parent_event_id\": null, \"workflow_id\": \"w\","
          + " \"workflow_type_key\": \"shop.fulfil\", \"parent_workflow_id\": null}";

  @Test
  void endsOfALongText_giveAllButTheArguments() {
    Invocation read = (Invocation) InvocationJson.readEnds(ID, HEAD, TAIL);
    assertThat(read.call()).isEqualTo(new CallKey("shop.echo:abc"));
    assertThat(read.task()).isEqualTo(new TaskKey("shop.echo"));
    assertThat(read.parent()).contains(new InvocationId("p"));
    assertThat(read.parentEvent()).isEmpty();
    assertThat(read.workflow())
        .contains(
            new WorkflowIdentity(
                new WorkflowId("w"), new TaskKey("shop.fulfil"), Optional.empty()));
    assertThat(read.arguments().serialized()).isEmpty();
    assertThat(read.arguments().damage().orElseThrow().problem())
        .isEqualTo("the arguments are too long to read");
    assertThat(read.arguments().damage().orElseThrow().excerpt())
        .startsWith("\"serialized_arguments\": {\"parent_invocation_id\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"serialized_arguments | serialized", "\"i1\" | \"i2\"", "{\"inv | \"inv"})
  void headThatIsDamaged_isADamagedInvocation(String part, String other) {
    assertThat(InvocationJson.readEnds(ID, HEAD.replace(part, other), TAIL))
        .isInstanceOf(DamagedInvocation.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"parent_invocation_id | parent", "null} | null"})
  void tailThatIsDamaged_isADamagedInvocation(String part, String other) {
    assertThat(InvocationJson.readEnds(ID, HEAD, TAIL.replace(part, other)))
        .isInstanceOf(DamagedInvocation.class);
  }

  @Test
  void argumentsUpToTheLimit_areRead() {
    Invocation read = (Invocation) InvocationJson.read(ID, withArgument(3_999_999));
    assertThat(read.arguments().damage()).isEmpty();
    assertThat(read.arguments().serialized().get("a")).hasSize(3_999_999);
  }

  @ParameterizedTest
  @CsvSource({
    "4000000, the arguments are longer than 4000000 characters",
    "4500000, the arguments are too long to read"
  })
  void argumentsBeyondTheLimit_areDamaged_andTheRestIsRead(int length, String problem) {
    Invocation read = (Invocation) InvocationJson.read(ID, withArgument(length));
    assertThat(read.parent()).contains(new InvocationId("p"));
    assertThat(read.arguments().serialized()).isEmpty();
    assertThat(read.arguments().damage().orElseThrow().problem()).isEqualTo(problem);
  }

  private static String withArgument(int length) {
    return "{\"invocation_id\": \"i1\", \"call_id_key\": \"shop.echo:abc\","
        + " \"serialized_arguments\": {\"a\": \""
        + "x".repeat(length)
        + "\"}, \"parent_invocation_id\": \"p\"}";
  }
}
