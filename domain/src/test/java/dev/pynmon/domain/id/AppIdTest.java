package dev.pynmon.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppIdTest {
  @ParameterizedTest
  @CsvSource({
    "pynenc,pynenc_f3eb01f2",
    "lab-app,lab_app_db547734",
    "my-app,my_app_4c9a75cc",
    "my_app,my_app_3fe58225",
    "1app,_1app_f82fcd3d",
    "app.v2,app_v2_a5c55145",
    "'',_default_e3b0c442",
    "é,__4a99557e",
    "shop4,shop4_42a42d08",
    "shop-thread,shop_thread_0109fdb8",
    "recovery_demo,recovery_demo_1e3608f2",
    "split,split_ad1a6405",
    "mixed,mixed_3f8fee62"
  })
  void tablePrefix_isWhatPynencWrites(String id, String prefix) {
    assertThat(new AppId(id).tablePrefix()).isEqualTo(prefix);
  }

  @Test
  void tablePrefix_replacesACharacterBeyondTheBmpByOneUnderscore() {
    assertThat(new AppId("😀").tablePrefix()).startsWith("__").hasSize(10);
  }

  @Test
  void tablePrefix_keepsOnlyAsciiDigits() {
    assertThat(new AppId("٣x").tablePrefix()).startsWith("_x_");
  }
}
