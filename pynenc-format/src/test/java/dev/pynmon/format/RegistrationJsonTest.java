package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What real pynenc 0.2.3 and 0.3.1 wrote, letter by letter, but for the one time. */
final class RegistrationJsonTest {
  private static final String MAIL =
      "shop4_tasks.mail:5754f9ed2d5dd9374b4aca9629a3a9a5d2adca816af2afabc107f7d8f7a74e45";

  static NewInvocation mail() {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("to", "\"m0@example.org\"");
    arguments.put("text", "\"hello\"");
    return new NewInvocation(
        new InvocationId("5a596be0-6318-4f5b-a63a-77a34a729a31"),
        new InvocationId("87a0af3e-3271-41e6-9411-a90d6318796a"),
        new CallKey(MAIL),
        Arguments.of(arguments),
        false,
        false,
        QueueName.DEFAULT,
        0,
        new RunnerContext(
            new RunnerId("ExternalRunner@vm-16053"),
            "ExternalRunner",
            16_053,
            "vm",
            140_679_657_285_312L,
            Optional.empty(),
            Optional.empty()),
        Instant.parse("2026-11-24T14:48:32.045123Z"));
  }

  @Test
  void status() {
    assertThat(RegistrationJson.status(mail()))
        .isEqualTo(
            """
            {"status": "registered", "runner_id": "ExternalRunner@vm-16053", \
            "timestamp": "2026-11-24T14:48:32.045123+00:00"}""");
  }

  @Test
  void history() {
    assertThat(RegistrationJson.history(mail()))
        .isEqualTo(
            """
            {"invocation_id": "5a596be0-6318-4f5b-a63a-77a34a729a31", \
            "_timestamp": "2026-11-24T14:48:32.045123+00:00", "status_record": \
            {"status": "registered", "runner_id": "ExternalRunner@vm-16053", \
            "timestamp": "2026-11-24T14:48:32.045123+00:00"}, \
            "runner_context_id": "ExternalRunner@vm-16053", "registered_by_inv_id": null}""");
  }

  @Test
  void arguments() {
    assertThat(RegistrationJson.arguments(mail().arguments()))
        .isEqualTo("{\"to\": \"\\\"m0@example.org\\\"\", \"text\": \"\\\"hello\\\"\"}");
    assertThat(RegistrationJson.arguments(Arguments.NONE)).isEqualTo("{}");
  }

  @Test
  void recordOfPynenc03() {
    assertThat(RegistrationJson.record(mail(), true, false))
        .isEqualTo(
            """
            {"invocation_id": "5a596be0-6318-4f5b-a63a-77a34a729a31", "call_id_key": "%s", \
            "task_id_key": "shop4_tasks.mail", "arguments_id": "%s", "serialized_arguments": \
            {"to": "\\"m0@example.org\\"", "text": "\\"hello\\""}, \
            "parent_invocation_id": null, "parent_event_id": null, "workflow_id": null, \
            "workflow_type_key": null, "parent_workflow_id": null}"""
                .formatted(MAIL, MAIL.substring(MAIL.indexOf(':') + 1)));
  }

  @Test
  void recordOfPynenc023_beginsAWorkflow() {
    assertThat(RegistrationJson.record(mail(), false, true))
        .endsWith(
            """
             "parent_invocation_id": null, "workflow_id": "5a596be0-6318-4f5b-a63a-77a34a729a31", \
            "workflow_type_key": "shop4_tasks.mail", "parent_workflow_id": null}""");
  }

  @Test
  void context() {
    assertThat(RegistrationJson.context(mail().registrar()))
        .isEqualTo(
            """
            {"hostname": "vm", "pid": 16053, "runner_cls": "ExternalRunner", \
            "runner_id": "ExternalRunner@vm-16053", "thread_id": 140679657285312}""");
  }
}
