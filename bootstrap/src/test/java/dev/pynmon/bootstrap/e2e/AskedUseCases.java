package dev.pynmon.bootstrap.e2e;

import dev.pynmon.application.port.in.UseCases;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands on what use cases are asked, and remembers it. */
final class AskedUseCases {
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** These, to be asked in their stead. */
  UseCases over(UseCases useCases) {
    return (UseCases) ofNoun(useCases);
  }

  /** What was asked since this was called last, by its interface and its name. */
  List<String> since() {
    List<String> since = List.copyOf(asked);
    asked.clear();
    return since;
  }

  private Object ofNoun(Object noun) {
    RecordComponent[] parts = noun.getClass().getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] heard = Arrays.stream(parts).map(part -> part(noun, part)).toArray();
    try {
      return noun.getClass().getDeclaredConstructor(types).newInstance(heard);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object part(Object noun, RecordComponent part) {
    try {
      Object value = part.getAccessor().invoke(noun);
      return part.getType().isRecord() ? ofNoun(value) : heard(part.getType(), value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object heard(Class<?> useCase, Object answering) {
    return Proxy.newProxyInstance(
        useCase.getClassLoader(),
        new Class<?>[] {useCase},
        (proxy, method, arguments) -> {
          asked.add(useCase.getSimpleName() + "." + method.getName());
          try {
            return method.invoke(answering, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
