package dev.pynmon.pictures.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import org.junit.jupiter.api.Test;

class ShortIdTest {
  private static final String ARGS =
      "976483bbea5bae32db7050812a74454f653c1f7c71334fa57f5e221205344552";

  @Test
  void invocation_eightCharacters() {
    assertThat(ShortId.of(new InvocationId("f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e")))
        .isEqualTo("f85b0044");
    assertThat(ShortId.of(new InvocationId("abc"))).isEqualTo("abc");
  }

  @Test
  void runner_sevenCharactersOrHostAndProcess() {
    assertThat(ShortId.of(new RunnerId("54f27cc1-c528-4fdb-8f4f-e901ff3c4991")))
        .isEqualTo("54f27cc");
    assertThat(ShortId.of(new RunnerId("ExternalRunner@web-1-4711"))).isEqualTo("web-1-4711");
  }

  @Test
  void call_isCutInTheMiddle() {
    CallKey call = new CallKey("shop_tasks.charge:" + ARGS);

    assertThat(ShortId.of(call)).isEqualTo("shop_tasks.charge:976483b…5344552");
    assertThat(ShortId.arguments(call)).isEqualTo("976483b");
  }

  @Test
  void call_withoutArguments_staysWhole() {
    CallKey call = new CallKey("shop_tasks.tick:no_args");

    assertThat(ShortId.of(call)).isEqualTo("shop_tasks.tick:no_args");
    assertThat(ShortId.arguments(call)).isEqualTo("no_args");
  }

  @Test
  void damagedIds_areBoundedAndVisible() {
    assertThat(ShortId.of(new InvocationId("\0\u202E345678"))).isEqualTo("\\u0000\\u202e345678");
    assertThat(ShortId.of(new CallKey("x".repeat(500)))).hasSize(201);
  }
}
