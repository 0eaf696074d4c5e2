package dev.pynmon.memory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.Extent;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An application that removes what is old stays as large as it is, in every index. */
final class GrowthTest {
  private static final int A_DAY = Extent.askedBy(System.getenv()).of(100, 200);
  private static final int DAYS = Extent.askedBy(System.getenv()).of(20, 60);
  private static final int TABLES = 13;

  private final OpenedApps shop = OpenedApps.fresh();
  private final NumberedInvocations invocations = new NumberedInvocations(shop.app());

  @Test
  void manyDays_takeNoMoreRoomThanTwo() throws ReflectiveOperationException {
    List<Integer> sizes = new ArrayList<>();
    List<Integer> indexes = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      live(day);
      shop.app().removeOlderThan(now().minus(Duration.ofDays(1)));
      sizes.add(shop.app().size());
      indexes.add(indexed(shop.app().tables()));
    }
    assertThat(sizes.subList(2, DAYS)).containsOnly(sizes.get(2));
    assertThat(indexes.subList(2, DAYS)).containsOnly(indexes.get(2));
    assertThat(sizes.get(2)).isBetween(A_DAY, 20 * A_DAY);
  }

  @Test
  void everythingOld_leavesNothing() throws ReflectiveOperationException {
    live(0);
    assertThat(indexed(shop.app().tables())).isGreaterThan(TABLES * A_DAY);
    shop.app().removeOlderThan(now().plusSeconds(1));
    assertThat(shop.app().size()).isZero();
    assertThat(indexed(shop.app().tables())).isZero();
  }

  private void live(int day) {
    for (int n = 1; n <= A_DAY; n++) {
      shop.clock().advance(Duration.ofDays(1).dividedBy(A_DAY));
      invocations.everything(day * A_DAY + n, now());
    }
  }

  private Instant now() {
    return shop.clock().instant();
  }

  /** The entries of all collections in all tables, whatever they are for. */
  private static int indexed(Object holder) throws ReflectiveOperationException {
    int entries = 0;
    if (holder instanceof Tables tables) {
      for (RecordComponent part : Tables.class.getRecordComponents()) {
        entries += indexed(part.getAccessor().invoke(tables));
      }
      return entries;
    }
    for (Field field : holder.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        entries += entries(field.get(holder));
      }
    }
    return entries;
  }

  private static int entries(Object value) throws ReflectiveOperationException {
    return switch (value) {
      case Map<?, ?> map -> map.size() + nested(map.values());
      case Collection<?> all -> all.size() + nested(all);
      case Object ours when ours.getClass().getName().matches(".*\\.(Uses|Buckets|TimeIndex)") ->
          indexed(ours);
      default -> 0;
    };
  }

  private static int nested(Collection<?> values) throws ReflectiveOperationException {
    int entries = 0;
    for (Object value : values) {
      if (value instanceof Map || value instanceof Collection) {
        entries += entries(value);
      }
    }
    return entries;
  }
}
