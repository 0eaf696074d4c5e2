package dev.pynmon.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTagsTest {
  private static String mark(String alias, String... all) {
    return new StoreTags(List.of(all)).of(alias).storeTagClass();
  }

  @Test
  void mark_followsFromTheAliasAlone() {
    String alone = mark("shop", "shop");

    assertThat(mark("shop", "shop", "other", "more")).isEqualTo(alone);
    assertThat(alone).matches("store-[1-8]");
  }

  @Test
  void marks_ofUpToEightStores_areAllDifferent() {
    String[] eight = IntStream.range(0, 8).mapToObj(n -> "store" + n).toArray(String[]::new);

    assertThat(List.of(eight)).extracting(alias -> mark(alias, eight)).doesNotHaveDuplicates();
  }

  @Test
  void marks_ofMoreStores_begin_again() {
    String[] nine = IntStream.range(0, 9).mapToObj(n -> "store" + n).toArray(String[]::new);

    assertThat(mark("store8", nine)).matches("store-[1-8]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prod", "Production", "live", "prod-eu", "live_2", "prod.db"})
  void alias_thatSaysSo_isMarkedAsLive(String alias) {
    assertThat(mark(alias, alias)).endsWith(" live");
  }

  @ParameterizedTest
  @ValueSource(strings = {"staging", "products", "delivery", "not-prod"})
  void otherAlias_isNot(String alias) {
    assertThat(mark(alias, alias)).doesNotContain("live");
  }

  @Test
  void alias_isOnlyText() {
    assertThat(new StoreTags(List.of()).of("a\u202eb").storeTagName()).isEqualTo("a\\u202eb");
  }
}
