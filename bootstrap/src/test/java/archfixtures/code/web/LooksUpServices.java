package archfixtures.code.web;

import java.util.ServiceLoader;

record LooksUpServices() {
  ServiceLoader<Runnable> lookUp() {
    return ServiceLoader.load(Runnable.class, LooksUpServices.class.getClassLoader());
  }
}
