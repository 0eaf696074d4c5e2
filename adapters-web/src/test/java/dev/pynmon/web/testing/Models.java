package dev.pynmon.web.testing;

import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.web.html.Template;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes page records of any type, full of hostile text or with nothing in them. */
public final class Models {
  /** What must never reach a page unescaped. */
  public static final String HOSTILE = "<b>\"'&";

  private Models() {}

  public static <T> String renderFull(Template<T> template) {
    return template.render(template.model().cast(make(template.model(), true))).text();
  }

  public static <T> String renderEmpty(Template<T> template) {
    return template.render(template.model().cast(make(template.model(), false))).text();
  }

  /** What breaks the rules for models, in words. */
  public static List<String> faults(Class<?> model) {
    List<String> faults = new ArrayList<>();
    collect(model, Set.of(), faults);
    return faults;
  }

  private static void collect(Class<?> model, Set<String> outer, List<String> faults) {
    Set<String> names = new HashSet<>(outer);
    for (RecordComponent component : model.getRecordComponents()) {
      if (!names.add(component.getName())) {
        faults.add(model.getSimpleName() + "." + component.getName() + " hides a name outside");
      }
      if (!isAllowed(component.getGenericType())) {
        faults.add(model.getSimpleName() + "." + component.getName() + " is no finished text");
      }
    }
    inner(model).forEach(record -> collect(record, names, faults));
  }

  private static List<Class<?>> inner(Class<?> model) {
    List<Class<?>> records = new ArrayList<>();
    for (RecordComponent component : model.getRecordComponents()) {
      Class<?> type = element(component.getGenericType());
      if (type.isRecord()) {
        records.add(type);
      }
    }
    return records;
  }

  private static boolean isAllowed(Type type) {
    Class<?> element = element(type);
    return element == String.class
        || element == boolean.class
        || element == Svg.class
        || element.isRecord();
  }

  private static Class<?> element(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return (Class<?>) list.getActualTypeArguments()[0];
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  private static Object make(Type type, boolean full) {
    if (type == String.class) {
      return full ? HOSTILE : "";
    }
    if (type == boolean.class) {
      return full;
    }
    if (type == Svg.class) {
      return new SvgWriter().leaf("svg", full ? HOSTILE : "").svg();
    }
    if (type instanceof ParameterizedType list) {
      Object item = make(list.getActualTypeArguments()[0], full);
      return full ? List.of(item, item) : List.of();
    }
    return record((Class<?>) type, full);
  }

  private static Object record(Class<?> type, boolean full) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(component -> make(component.getGenericType(), full))
            .toArray();
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.getName(), e);
    }
  }
}
