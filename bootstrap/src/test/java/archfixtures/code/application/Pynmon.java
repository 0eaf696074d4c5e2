package archfixtures.code.application;

import java.util.ServiceLoader;

record Pynmon() {
  ServiceLoader<Runnable> mayLookUp() {
    return ServiceLoader.load(Runnable.class, Pynmon.class.getClassLoader());
  }
}
