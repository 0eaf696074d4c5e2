package dev.pynmon.bootstrap.e2e;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.bootstrap.EachUseCase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands on what use cases are asked, and remembers it. */
final class AskedUseCases {
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** These, to be asked in their stead. */
  UseCases over(UseCases useCases) {
    return EachUseCase.replaced(useCases, this::heard);
  }

  /** What was asked since this was called last, by its interface and its name. */
  List<String> since() {
    List<String> since = List.copyOf(asked);
    asked.clear();
    return since;
  }

  private Object heard(Class<?> useCase, Object answering) {
    return Proxy.newProxyInstance(
        useCase.getClassLoader(),
        new Class<?>[] {useCase},
        (_, method, arguments) -> {
          asked.add(useCase.getSimpleName() + "." + method.getName());
          try {
            return method.invoke(answering, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
