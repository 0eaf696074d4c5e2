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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes page records of any type, full of hostile text or with nothing in them. */
public final class Models {
  /** What must never reach a page unescaped. */
  public static final String HOSTILE = "<b>\"'&";

  private Models() {}

  public static <T> String renderFull(Template<T> template) {
    return template.render(template.model().cast(make(template.model(), 2))).text();
  }

  public static <T> String renderEmpty(Template<T> template) {
    return template.render(template.model().cast(make(template.model(), 0))).text();
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

  /** Which of these names a model has, at any depth, for a plain text. */
  public static Set<String> textsNamed(Set<String> names, Class<?> model) {
    Set<String> found = new HashSet<>();
    for (RecordComponent component : model.getRecordComponents()) {
      if (component.getType() == String.class && names.contains(component.getName())) {
        found.add(component.getName());
      }
    }
    inner(model).forEach(record -> found.addAll(textsNamed(names, record)));
    return found;
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

  /**
   * A value.
   *
   * @param each how many entries each list holds, 0 for a model that is empty; lists within lists
   *     hold one at most, or pages would double with each level
   */
  private static Object make(Type type, int each) {
    if (type == String.class) {
      return each > 0 ? HOSTILE : "";
    }
    if (type == boolean.class) {
      return each > 0;
    }
    if (type == Svg.class) {
      return new SvgWriter().leaf("svg", each > 0 ? HOSTILE : "").svg();
    }
    if (type instanceof ParameterizedType list) {
      Object item = make(list.getActualTypeArguments()[0], Math.min(each, 1));
      return Collections.nCopies(each, item);
    }
    return record((Class<?>) type, each);
  }

  private static Object record(Class<?> type, int each) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(component -> make(component.getGenericType(), each))
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
