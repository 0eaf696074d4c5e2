package dev.pynmon.domain.rerun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pynmon.domain.id.InvocationId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkIdTest {
  private static final InvocationId ORIGINAL =
      new InvocationId("0a2b8e4c-4a57-4a4e-9a51-0c4d5f6a7b8c");

  @Test
  void newId_isMadeOfTheHashesOfTheRunAndOfBoth_inTheFormOfARandomUuid() {
    // printf 'run-1/0a2b…7b8c' | sha256sum, 20 digits with the version and the variant put in; then
    // printf 'run-1' | sha256sum, 12 digits
    assertThat(new BulkId("run-1").rerunOf(ORIGINAL))
        .isEqualTo(new InvocationId("b9a35e4c-029d-4f4c-8835-4e65d3fbe8ad"));
  }

  @Test
  void newIds_areThoseOfVersionFour_andDifferByRunAndOriginal() {
    BulkId run = new BulkId("r");
    assertThat(IntStream.range(0, 200).mapToObj(n -> run.rerunOf(new InvocationId("i" + n))))
        .allSatisfy(
            id -> {
              UUID uuid = UUID.fromString(id.value());
              assertThat(uuid.version()).isEqualTo(4);
              assertThat(uuid.variant()).isEqualTo(2);
              assertThat(uuid).hasToString(id.value());
            })
        .doesNotHaveDuplicates()
        .extracting(id -> id.value().substring(0, 8))
        .doesNotHaveDuplicates();
    assertThat(new BulkId("s").rerunOf(ORIGINAL)).isNotEqualTo(run.rerunOf(ORIGINAL));
  }

  @Test
  void ownIds_areKnown_withoutTheirOriginals() {
    BulkId run = new BulkId("r");
    assertThat(run.own()).accepts(run.rerunOf(ORIGINAL)).rejects(ORIGINAL);
    assertThat(run.own()).rejects(new BulkId("s").rerunOf(ORIGINAL), new InvocationId("r"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "../run", "run_1", "ü"})
  void otherTexts_areNoNames(String text) {
    assertThat(BulkId.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new BulkId(text));
  }

  @Test
  void freshNames_areNames() {
    BulkId fresh = BulkId.fresh();
    assertThat(BulkId.parse(fresh.value())).contains(fresh);
    assertThat(BulkId.parse("x".repeat(64))).isPresent();
    assertThat(BulkId.parse("x".repeat(65))).isEmpty();
  }
}
