package dev.pynmon.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
  private static final String UUID = "f34cd6c7-9d0a-4d8e-8a33-0a0a5c6e7b11";

  @ParameterizedTest
  @CsvSource({
    "shop.charge,shop,charge",
    "a.b.c,a.b,c",
    "шоп.é,шоп,é",
    "a..f,a.,f",
    "my shop.do it,my shop,do it"
  })
  void taskKey_isSplitAtTheLastDot(String text, String module, String function) {
    TaskKey key = TaskKey.parse(text).orElseThrow();
    assertThat(key.module()).isEqualTo(module);
    assertThat(key.function()).isEqualTo(function);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "shop", "shop.", ".charge", "a.b\n", "a.\0b"})
  void taskKeyInAWrongForm_isNone(String text) {
    assertThat(TaskKey.parse(text)).isEmpty();
  }

  @Test
  void taskKeyAsStored_mayBeDamaged() {
    TaskKey damaged = new TaskKey("charge");
    assertThat(damaged.isWellFormed()).isFalse();
    assertThat(damaged.module()).isEmpty();
    assertThat(damaged.function()).isEqualTo("charge");
  }

  @Test
  void systemTask_isKnownByItsModule() {
    assertThat(new TaskKey("pynenc.core_tasks.recover_pending_invocations").isSystem()).isTrue();
    assertThat(new TaskKey("shop.charge").isSystem()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "shop.charge:no_args,shop.charge,no_args",
    "shop.charge:c8ba,shop.charge,c8ba",
    "sh:op.charge:no_args,sh:op.charge,no_args"
  })
  void callKey_isSplitAtTheLastColon(String text, String task, String arguments) {
    CallKey key = CallKey.parse(text).orElseThrow();
    assertThat(key.task()).isEqualTo(new TaskKey(task));
    assertThat(key.argumentsId()).isEqualTo(new ArgumentsId(arguments));
    assertThat(CallKey.of(key.task(), key.argumentsId())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"my module.do it:abc", "a/b.c:d", "50% off.x:y", "größe.日本:abc"})
  void callKeyOfAnOddModule_isParsed(String text) {
    assertThat(CallKey.parse(text)).contains(new CallKey(text));
  }

  @Test
  void callKeyWithControls_orTooLong_isNone() {
    assertThat(CallKey.parse("shop\n.charge:abc")).isEmpty();
    assertThat(CallKey.parse("shop.charge:" + "a".repeat(388))).isPresent();
    assertThat(CallKey.parse("shop.charge:" + "a".repeat(389))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "shop.charge", "shop.charge:", ":no_args", "charge:no_args"})
  void callKeyInAWrongForm_isNone(String text) {
    assertThat(CallKey.parse(text)).isEmpty();
  }

  @Test
  void callKeyAsStored_mayBeDamaged() {
    assertThat(new CallKey("shop.charge").task()).isEqualTo(new TaskKey("shop.charge"));
    assertThat(new CallKey("shop.charge").argumentsId()).isEqualTo(new ArgumentsId(""));
  }

  @Test
  void plausibleIds_areParsed() {
    assertThat(InvocationId.parse(UUID)).contains(new InvocationId(UUID));
    assertThat(WorkflowId.parse(UUID)).contains(new WorkflowId(UUID));
    assertThat(EventId.parse(UUID)).contains(new EventId(UUID));
    assertThat(RunnerId.parse("ExternalRunner@vm-9888"))
        .contains(new RunnerId("ExternalRunner@vm-9888"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\tb", "a\u0000", "a\u00a0b", "\u2028", "\u007f"})
  void textWithBlanksOrControls_isNoId(String text) {
    assertThat(InvocationId.parse(text)).isEmpty();
    assertThat(WorkflowId.parse(text)).isEmpty();
    assertThat(EventId.parse(text)).isEmpty();
    assertThat(RunnerId.parse(text)).isEmpty();
  }

  @Test
  void longText_isNoId() {
    assertThat(InvocationId.parse("x".repeat(300))).isPresent();
    assertThat(InvocationId.parse("x".repeat(301))).isEmpty();
  }

  @Test
  void externalRunner_isKnownByItsId() {
    assertThat(new RunnerId("ExternalRunner@vm-9888").isExternal()).isTrue();
    assertThat(new RunnerId(UUID).isExternal()).isFalse();
  }

  @Test
  void workflow_isDefinedByTheInvocationOfItsId() {
    assertThat(new WorkflowId(UUID).definingInvocation()).isEqualTo(new InvocationId(UUID));
  }

  @Test
  void reference_isTheHashOfItsContent() {
    assertThat(DataReference.to("\"" + "A".repeat(1_100) + "\"").value())
        .isEqualTo(
            "__pynenc__client_data__:add84d6ac4a79351718233f69f04fa0c22dc9f47971c9e6bad49c91ef30c5cd9");
  }

  @Test
  void reference_isRecognisedByItsPrefix() {
    DataReference reference = DataReference.to("1");
    assertThat(DataReference.in(reference.value())).contains(reference);
    assertThat(DataReference.in("\"" + reference.value() + "\"")).isEmpty();
    assertThat(DataReference.in("null")).isEmpty();
    assertThat(DataReference.in("__pynenc__client_data__ is a word")).isEmpty();
  }
}
