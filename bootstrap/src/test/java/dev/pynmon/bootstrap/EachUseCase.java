package dev.pynmon.bootstrap;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.BiFunction;

/**
 * The use cases of a noun with others in their places: whoever puts some there names none of the
 * rest, so that a new one touches no test.
 */
public final class EachUseCase {
  private EachUseCase() {}

  /** The same with this one wherever it fits. */
  public static <T extends Record> T with(T noun, Object useCase) {
    return replaced(noun, (type, there) -> type.isInstance(useCase) ? useCase : there);
  }

  /** The same with what is made of each, which is told by its interface. */
  public static <T extends Record> T replaced(T noun, BiFunction<Class<?>, Object, Object> made) {
    RecordComponent[] parts = noun.getClass().getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] others = Arrays.stream(parts).map(part -> part(noun, part, made)).toArray();
    try {
      @SuppressWarnings("unchecked") // it has the class of what was given
      T all = (T) noun.getClass().getDeclaredConstructor(types).newInstance(others);
      return all;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object part(
      Record noun, RecordComponent part, BiFunction<Class<?>, Object, Object> made) {
    try {
      Object there = part.getAccessor().invoke(noun);
      return part.getType().isRecord()
          ? replaced((Record) there, made)
          : made.apply(part.getType(), there);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
