package dev.pynmon.domain.search;

import dev.pynmon.domain.value.DecodedValue;
import java.util.List;

/** Values as tests of queries write them. */
final class SomeValues {
  private SomeValues() {}

  static DecodedValue text(String text) {
    return new DecodedValue.Text(text, text.length());
  }

  static DecodedValue number(String digits) {
    return new DecodedValue.Number(digits);
  }

  static DecodedValue list(DecodedValue... items) {
    return new DecodedValue.Items("list", List.of(items), items.length);
  }

  static DecodedValue mapping(String key, DecodedValue value) {
    return new DecodedValue.Entries(List.of(new DecodedValue.Entry(key, value)), 1);
  }
}
