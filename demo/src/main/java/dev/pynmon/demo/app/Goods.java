package dev.pynmon.demo.app;

import dev.pynmon.demo.chance.Dice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the simulated shop sells, and to whom. */
final class Goods {
  private static final List<String> THINGS =
      List.of("kettle", "Füllhalter", "lamp", "notebook", "chaise longue", "急須", "tea", "clock");
  private static final List<String> COLOURS =
      List.of("black", "white", "sea green", "rosé", "oak", "brass");
  private static final List<String> NAMES =
      List.of("mia", "noah", "zoë", "liam", "jürgen", "aiko", "olu", "ines", "sven", "fatima");
  static final List<String> REGIONS =
      List.of("north", "south", "east", "west", "islands", "alps", "coast", "capital");

  private Goods() {}

  static String sku(Dice dice) {
    return "AB-" + dice.between(1000, 1400);
  }

  static String address(Dice dice) {
    return dice.pick(NAMES) + dice.between(1, 99) + "@example.org";
  }

  static double amount(Dice dice) {
    return dice.between(490, 48_000) / 100.0;
  }

  static String region(Dice dice) {
    return dice.pick(REGIONS);
  }

  /** Rows of a supplier's feed, some hundred characters each. */
  static List<Object> products(Dice dice, int count) {
    List<Object> products = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> product = new LinkedHashMap<>();
      product.put("sku", sku(dice));
      product.put("name", dice.pick(COLOURS) + " " + dice.pick(THINGS));
      product.put("price", amount(dice));
      product.put("stock", dice.between(0, 250));
      product.put("tags", List.of(dice.pick(COLOURS), dice.pick(THINGS)));
      products.add(product);
    }
    return products;
  }

  /** Numbers as a report has them. */
  static List<Object> figures(Dice dice, int count) {
    return IntStream.range(0, count).<Object>mapToObj(_ -> amount(dice)).toList();
  }
}
