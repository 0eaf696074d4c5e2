package dev.pynmon.web.part;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.pictures.text.SafeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which mark each store has. It follows from the alias alone as far as that is possible, so that a
 * store keeps its mark from one start to the next; of two aliases with the same one, the later gets
 * the next that is free. There are {@value #MARKS} marks, each a colour and a shape.
 */
public final class StoreTags {
  static final int MARKS = 8;

  private static final int SHOWN = 2;
  private static final Set<String> LIVE = Set.of("prod", "production", "live");

  private final Map<String, String> marks = new HashMap<>();

  /** The marks of stores with these aliases. */
  public StoreTags(List<String> aliases) {
    Set<Integer> taken = new HashSet<>();
    for (String alias : aliases) {
      int mark = Math.floorMod(alias.hashCode(), MARKS);
      for (int tried = 1; tried < MARKS && taken.contains(mark); tried++) {
        mark = (mark + 1) % MARKS;
      }
      taken.add(mark);
      marks.put(alias, "store-" + (mark + 1) + (isLive(alias) ? " live" : ""));
    }
  }

  /** The marks of these stores. */
  public static StoreTags of(AppList list) {
    return new StoreTags(list.stores().stream().map(StoreReport::alias).distinct().toList());
  }

  /** The tag of a store. */
  public StoreTag of(String alias) {
    return new StoreTag(marks.getOrDefault(alias, ""), SafeText.line(alias, 40));
  }

  /** The stores that an application lies in: the first of them, and how many more there are. */
  public List<StoreTag> of(AppSummary app) {
    List<String> stores =
        app.components().values().stream()
            .flatMap(place -> place.available().stream())
            .map(ComponentPlace::store)
            .distinct()
            .toList();
    List<StoreTag> tags = new ArrayList<>(stores.stream().limit(SHOWN).map(this::of).toList());
    if (stores.size() > SHOWN) {
      tags.add(new StoreTag("more", "+" + (stores.size() - SHOWN)));
    }
    return tags;
  }

  /** An alias that says that it is what matters, alone or as the first part of it. */
  private static boolean isLive(String alias) {
    return LIVE.contains(alias.toLowerCase(Locale.ROOT).split("[-_.]", 2)[0]);
  }
}
