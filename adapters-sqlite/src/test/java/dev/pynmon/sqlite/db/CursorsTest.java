package dev.pynmon.sqlite.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
  @Test
  void valuesOfEveryType_survive() {
    List<KeyValue> values =
        List.of(
            new KeyValue.Whole(Long.MIN_VALUE),
            new KeyValue.Real(1795529864.213921),
            new KeyValue.Real(Double.NEGATIVE_INFINITY),
            new KeyValue.Text("a~b%7Ec% größe 日本"),
            new KeyValue.Text(""),
            new KeyValue.Null());
    assertThat(Cursors.decode("kind", 6, Cursors.encode("kind", values))).isEqualTo(values);
  }

  @Test
  void bytes_survive() {
    KeyValue.Bytes bytes = new KeyValue.Bytes(new byte[] {0, (byte) 0xff, '~'});
    KeyValue read = Cursors.decode("k", 1, Cursors.encode("k", List.of(bytes))).getFirst();
    assertThat(((KeyValue.Bytes) read).value()).isEqualTo(bytes.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "k",
        "k~",
        "k~i1~i2~i3",
        "K~i1~i2",
        "k~i~i1",
        "k~x1~i1",
        "k~i1.5~i1",
        "k~dx~i1",
        "k~b0~i1",
        "k~bxx~i1",
        "~",
        "~~",
        "k~i99999999999999999999~i1"
      })
  void cursorsOfNobody_areRefused(String text) {
    assertThatThrownBy(() -> Cursors.decode("k", 2, new Cursor(text)))
        .isInstanceOf(InvalidCursorException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"k~i1~tx", "k~i1~", "k~d1.0~i1"})
  void cursorsWithoutNumbers_areRefusedWhereNumbersAreAsked(String text) {
    assertThatThrownBy(() -> Cursors.numbers("k", 2, new Cursor(text)))
        .isInstanceOf(InvalidCursorException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%", "~", "日", "\uD83D\uDE00"})
  void endlessKey_isCutSoThatItFits_andLeadsBehindAllThatBeginLikeIt(String unit) {
    KeyValue.Text endless = new KeyValue.Text(unit.repeat(600));
    KeyValue.Text up = (KeyValue.Text) endless.within(200, true);
    KeyValue.Text down = (KeyValue.Text) endless.within(200, false);
    assertThat(up.encoded().length()).isLessThanOrEqualTo(200);
    assertThat(endless.value()).startsWith(down.value());
    assertThat(up.value()).isEqualTo(down.value() + Character.toString(Character.MAX_CODE_POINT));
    assertThat(down.value()).isNotEmpty();
  }

  @Test
  void endlessBytes_areCutSoThatTheyFit() {
    KeyValue.Bytes endless = new KeyValue.Bytes(new byte[5_000]);
    assertThat(endless.within(200, true).encoded().length()).isLessThanOrEqualTo(200);
    assertThat(endless.within(200, true).encoded()).endsWith("ff");
    assertThat(endless.within(200, false).encoded()).endsWith("00");
  }

  @Test
  void shortKeys_stayAsTheyAre() {
    KeyValue.Text text = new KeyValue.Text("k".repeat(100));
    KeyValue.Bytes bytes = new KeyValue.Bytes(new byte[50]);
    assertThat(text.within(200, true)).isSameAs(text);
    assertThat(bytes.within(200, true)).isSameAs(bytes);
  }

  @Test
  void rowPlace_fitsWhatStoodThere() {
    RowPlace place = RowPlace.of("k", RowPlace.of(7, "inv").cursor("k"));
    assertThat(place.row()).isEqualTo(7);
    assertThat(place.fits("inv")).isTrue();
    assertThat(place.fits("other")).isFalse();
    assertThat(RowPlace.of("k", RowPlace.unchecked(7).cursor("k")).fits("other")).isTrue();
    assertThatThrownBy(() -> RowPlace.of("k", new Cursor("k~tx~i1")))
        .isInstanceOf(InvalidCursorException.class);
    assertThatThrownBy(() -> RowPlace.of("k", new Cursor("k~i1~tx")))
        .isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void idList_isJson() {
    assertThat(IdList.of(List.of("a", "\"\\\n\u0000", "日")))
        .isEqualTo("[\"a\",\"\\\"\\\\\\u000a\\u0000\",\"日\"]");
    assertThat(IdList.ofRows(List.of(1L, -2L))).isEqualTo("[1, -2]");
    assertThat(IdList.of(List.of())).isEqualTo("[]");
  }
}
